import type { CollectionSlug } from 'payload'
import { ObjectId } from 'mongodb'
import { beforeAll, expect, test } from 'vitest'
import { cms, event, media, page, series, space, speaker, staff, story, topic } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

let editor: string
let director: string
let dead: Record<'stories' | 'pages' | 'events' | 'speakers' | 'topics' | 'series' | 'spaces' | 'media', string>

/** As if it had been deleted: what refuses to go while it is in use is taken away beside all rules. */
const erase = async (collection: CollectionSlug, id: string) => void (await (await cms()).db.collections[collection]?.collection.deleteOne({ _id: new ObjectId(id) }))

beforeAll(async () => {
  await staff('editor')
  await staff('admin')
  editor = await token('editor@example.org')
  director = await token('admin@example.org')
  dead = {
    pages: await page({ ru: { title: 'Ушла' } }), stories: await story({ ru: { title: 'Ушла' } }), events: await event({ ru: { title: 'Ушло' } }),
    speakers: await speaker({ ru: { name: 'Ушёл' } }), topics: await topic({ ru: 'Тема' }), series: await series({ ru: 'Ряд' }), spaces: await space(), media: (await media()).id,
  }
}, 60_000)

const text = (words: string) => ({ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 })
const linkTo = (relationTo: string, value: string) => ({
  type: 'paragraph', format: '', indent: 0, version: 1, direction: null, textFormat: 0, textStyle: '',
  children: [{ type: 'link', id: new ObjectId().toHexString(), version: 3, format: '', indent: 0, direction: null, fields: { linkType: 'internal', doc: { relationTo, value } }, children: [text(`слово ${relationTo}`)] }],
})
const block = (blockType: string, fields: object) => ({ type: 'block', version: 2, format: '', fields: { id: new ObjectId().toHexString(), blockName: '', blockType, ...fields } })
const body = (...children: object[]) => ({ root: { ...richText('Слова').root, children } })
const links = () => (['pages', 'stories', 'events', 'speakers'] as const).map((kind) => linkTo(kind, dead[kind]))
const prose = () => body(...links(), block('image', { image: dead.media }), block('contentNotice', { summary: 'О чём', content: body(...links()) }))
const seo = () => ({ image: dead.media })

type Kind = 'stories' | 'pages' | 'events' | 'speakers'
const made: Record<Kind, () => Promise<string>> = {
  stories: () => story({ ru: { title: 'История', body: prose() as never } }, { cover: dead.media, speaker: dead.speakers, related: [dead.stories], topics: [dead.topics], series: dead.series, seo: seo() }),
  pages: () => page({ ru: { title: 'Страница', body: prose() as never } }, { seo: seo() }),
  events: () => event({ ru: { title: 'Событие', body: prose() as never } }, { cover: dead.media, speakers: [dead.speakers], space: dead.spaces, topics: [dead.topics], seo: seo() }),
  speakers: () => speaker({ ru: { name: 'Спикер' } }, { photo: dead.media }),
}

test('what dies after a save stops no later one: drafts, publications and withdrawals of every kind, letters, the menu', async () => {
  const payload = await cms()
  const ids = { stories: await made.stories(), pages: await made.pages(), events: await made.events(), speakers: await made.speakers() }
  const letter = await payload.create({
    collection: 'letters', locale: 'ru', depth: 0, overrideAccess: true,
    data: {
      subject: 'Выпуск', audience: { topics: [dead.topics] },
      body: body(...links(), block('storyCard', { story: dead.stories }), block('eventCard', { event: dead.events }), block('button', { label: 'Туда', to: { relationTo: 'pages', value: dead.pages } }), block('image', { image: dead.media })),
    } as never,
  })
  await payload.updateGlobal({ slug: 'navigation', locale: 'ru', overrideAccess: true, data: { header: [{ target: 'page', page: dead.pages }] } as never })

  await payload.delete({ collection: 'pages', id: dead.pages, overrideAccess: true, trash: false })
  for (const kind of ['stories', 'events', 'speakers'] as const) await payload.update({ collection: kind, id: dead[kind], overrideAccess: true, data: { deletedAt: new Date().toISOString() } as never })
  for (const kind of ['topics', 'series', 'spaces', 'media'] as const) await erase(kind, dead[kind])

  for (const [kind, id] of Object.entries(ids) as [Kind, string][]) {
    const title = kind === 'speakers' ? 'name' : 'title'
    const { json } = await rest(`/${kind}/${id}?locale=ru&draft=true&depth=0`, { token: editor })
    const whole = json as Record<string, unknown>
    const answers = [
      await rest(`/${kind}/${id}/languages/ru`, { method: 'PATCH', token: editor, json: { data: { [title]: 'Поправлено' } } }),
      await rest(`/${kind}/${id}/languages/ru`, { method: 'PATCH', token: editor, json: { data: { ...(whole['body'] ? { body: whole['body'] } : {}), seo: whole['seo'] } } }),
      await rest(`/${kind}/${id}/publish?locale=ru`, { method: 'POST', token: editor, json: { languages: ['ru'] } }),
      await rest(`/${kind}/${id}/withdraw`, { method: 'POST', token: editor, json: { languages: ['ru'] } }),
    ]
    expect(answers.map(({ status, text: said }) => (status === 200 ? 200 : said)), kind).toEqual([200, 200, 200, 200])
  }
  const corrected = await rest(`/letters/${letter.id}?locale=ru`, { method: 'PATCH', token: director, json: { subject: 'Поправлен', body: letter.body, audience: letter.audience } })
  expect([corrected.status, corrected.status === 200 ? '' : corrected.text]).toEqual([200, ''])
  const menu = await rest('/globals/navigation?locale=ru&depth=0', { token: director })
  const saved = await rest('/globals/navigation?locale=ru', { method: 'POST', token: director, json: menu.json })
  expect([saved.status, saved.status === 200 ? '' : saved.text]).toEqual([200, ''])
})
