import { describe, expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { refusalOf } from '#lib/prose-nodes.ts'
import { cms, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

let session: Promise<string> | undefined
const editor = () => (session ??= staff('editor').then(({ email }) => token(email)))

const body = (...children: object[]) => ({ root: { ...richText().root, children } }) as never
const text = (words: string) => ({ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 })
const link = (fields: object) => ({
  type: 'paragraph', format: '', indent: 0, version: 1, direction: null, textFormat: 0,
  children: [{ type: 'link', id: '65f0c0ffee0000000000aaaa', version: 3, format: '', indent: 0, direction: null, fields, children: [text('слово')] }],
})

test.each(['https://example.kz/a?b=c', 'http://example.kz', 'mailto:office@example.kz', 'tel:+77172000000'])('a link to %s is kept', async (url) => {
  await expect(story({ ru: { title: 'Ссылка', body: body(link({ linkType: 'custom', url })) } })).resolves.toBeTruthy()
})

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', '\tjava\nscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd', '//evil.example', '', 'https://qanat.kz@evil.example', 'tel:*21*1#', 'mailto:?bcc=x@example.kz'])(
  'a link to "%s" is refused, in a draft too', async (url) => {
    for (const published of [['ru'], []] as const) {
      await expect(story({ ru: { title: 'Плохая ссылка', body: body(link({ linkType: 'custom', url })) } }, {}, { published }))
        .rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
    }
  },
)

test('a story is linked by reference, so that its address may change', async () => {
  const value = await story({ ru: { title: 'Цель' } })
  const id = await story({ ru: { title: 'Откуда', body: body(link({ linkType: 'internal', doc: { relationTo: 'stories', value } })) } })
  const read = await (await cms()).findByID({ collection: 'stories', id, depth: 1, overrideAccess: false, locale: 'ru' })
  expect(JSON.stringify(read.body)).toContain('"slug":"tsel"')
})

test.each(['users', 'registrations', 'letters', 'payload-preferences', 'outbox', '__proto__'])('a link to one of the %s is refused in words', async (relationTo) => {
  const doc = { relationTo, value: '65f0c0ffee0000000000aaaa' }
  const button = { type: 'block', version: 2, fields: { id: 'x', blockType: 'button', label: 'x', to: doc } }
  expect(refusalOf(button, ['button'])).toBe('link')
  const answer = await rest('/stories?locale=ru&draft=true', { method: 'POST', token: await editor(), json: { title: 'Чужое', body: body(link({ linkType: 'internal', doc })) } })
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('слово')])
})

test('a link to a draft does not show it', async () => {
  const value = await story({ ru: { title: 'ТАЙНОЕ' } }, {}, { published: [] })
  const id = await story({ ru: { title: 'На черновик', body: body(link({ linkType: 'internal', doc: { relationTo: 'stories', value } })) } })
  const read = await (await cms()).findByID({ collection: 'stories', id, depth: 2, overrideAccess: false, locale: 'ru' })
  expect(JSON.stringify(read.body)).not.toContain('ТАЙНОЕ')
})

test.each([
  ['a level-one heading', { type: 'heading', tag: 'h1', children: [text('x')], format: '', indent: 0, version: 1, direction: null }],
  ['a check list', { type: 'list', listType: 'check', tag: 'ul', start: 1, children: [], format: '', indent: 0, version: 1, direction: null }],
  ['an upload outside a picture block', { type: 'upload', version: 3, relationTo: 'media', value: '65f0c0ffee0000000000aaaa' }],
  ['an unknown block', { type: 'block', version: 2, fields: { id: 'x', blockType: 'html', html: '<script>' } }],
])('%s is refused', async (_what, node) => {
  await expect(story({ ru: { title: 'Лишнее', body: body(node) } }, {}, { published: [] })).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
})

describe('a long text', () => {
  const ofMegabytes = (megabytes: number) => richText(...Array.from({ length: Math.floor(megabytes * 1024) }, () => 'х'.repeat(437)))
  const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value)) / 2 ** 20

  test('of almost four megabytes in each language is made, saved and published', async () => {
    const session = await editor()
    const long = ofMegabytes(3.8)
    expect(size(long)).toBeGreaterThan(3.8)
    const form = new FormData()
    form.set('_payload', JSON.stringify({ title: 'Долгая', body: long, originalLanguage: 'ru' }))
    const made = await rest('/stories?locale=ru&draft=true&depth=0', { method: 'POST', token: session, body: form })
    expect(made.status, made.text.slice(0, 300)).toBe(201)
    const { id } = (made.json as { doc: { id: string } }).doc
    const published = async (locale: Locale, json: object) => {
      const answer = await rest(`/stories/${id}/publish?locale=${locale}`, { method: 'POST', token: session, json: { languages: [locale], ...json } })
      expect(answer.status, answer.text.slice(0, 300)).toBe(200)
    }
    for (const locale of ['kk', 'en'] as const) await published(locale, { data: { title: `Ұзақ ${locale}`, body: long } })
    const shorter = ofMegabytes(3.5)
    await published('ru', { data: { body: shorter }, base: { body: long } })
  })

  test('of more is refused with its size, in the language of whoever writes', async () => {
    await expect(story({ ru: { title: 'Слишком', body: ofMegabytes(4.3) } }, {}, { published: [] })).rejects.toMatchObject({
      data: { errors: [{ path: 'body', message: expect.stringMatching(/ 4,[3-6] МБ, а можно не больше 4 МБ/u) }] },
    })
  })
})
