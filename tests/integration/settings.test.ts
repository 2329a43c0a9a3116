import { beforeAll, expect, test } from 'vitest'
import { languageStates } from '#admin/language-states.ts'
import { findSettings } from '#features/site/queries.ts'
import { cms, page, publish, saveDraft, series, staff, story, topic, withdraw } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

let editor: string

beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const last = async () =>
  (await (await cms()).find({ collection: 'publications', overrideAccess: true, sort: '-createdAt', limit: 1 })).docs[0]

test('a topic is public in the languages that have a name for it', async () => {
  const id = await topic({ ru: 'Выборы', kk: 'Сайлау' })
  expect((await rest(`/topics/${id}`)).json).toMatchObject({ title: 'Выборы', slug: 'vybory', publicSlugs: { ru: 'vybory', kk: 'sailau' } })
  expect(await last()).toMatchObject({ kind: 'change', tags: expect.arrayContaining(['topics']) })
  await (await cms()).update({ collection: 'topics', id, locale: 'kk', overrideAccess: true, data: { slug: 'sailaular' } })
  expect((await rest(`/topics/${id}?locale=kk`)).json).toMatchObject({ publicSlugs: { kk: 'sailaular' } })
  const { docs } = await (await cms()).find({ collection: 'redirects', overrideAccess: true, where: { document: { equals: id } } })
  expect(docs).toMatchObject([{ from: 'sailau', locale: 'kk', kind: 'topics' }])
})

test('a series that is deleted is withdrawn', async () => {
  const id = await series({ ru: '9 июня 2019' })
  await (await cms()).delete({ collection: 'series', id, overrideAccess: true })
  const { docs } = await (await cms()).find({ collection: 'publications', overrideAccess: true, sort: '-createdAt', limit: 2 })
  expect(docs.map(({ kind }) => kind)).toContain('withdraw')
})

test('settings reach the front door, and the answer knows which word it waits for', async () => {
  const json = { name: 'HR Hub', openingHours: [{ days: ['Mo'], opens: '10:00', closes: '18:00' }] }
  const { status, publications } = await rest('/globals/site?locale=ru', { method: 'POST', token: editor, json })
  expect(status).toBe(200)
  expect(publications).toEqual([(await last())?.id])
  expect(await last()).toMatchObject({ kind: 'change', tags: ['site'] })
  expect((await rest('/globals/site')).json).toMatchObject({ name: 'HR Hub' })
})

test.each([
  [{ openingHours: [{ days: ['Mo'], opens: '25:00', closes: '18:00' }] }],
  [{ openingHours: [{ days: ['Mo'], opens: '9:00', closes: '18:00' }] }],
  [{ social: [{ label: 'x', url: 'javascript:alert(1)' }] }],
  [{ mirrors: [{ url: 'data:text/html,x' }] }],
])('%j is refused', async (json) => {
  expect((await rest('/globals/site?locale=ru', { method: 'POST', token: editor, json })).status).toBe(400)
})

test('a link has one label for all languages, and another where somebody wrote one', async () => {
  const social = (labelHere?: string) => ({ social: [{ id: '65f0c0ffee0000000000aaaa', label: 'Instagram', labelHere, url: 'https://instagram.com/qanat' }] })
  for (const [locale, label] of [['ru', undefined], ['kk', 'Инстаграм']] as const) {
    expect((await rest(`/globals/site?locale=${locale}`, { method: 'POST', token: editor, json: social(label) })).status).toBe(200)
  }
  expect([(await findSettings('ru')).social, (await findSettings('kk')).social]).toMatchObject([[{ label: 'Instagram' }], [{ label: 'Инстаграм' }]])
})

test('the menu leads to pages by reference', async () => {
  const id = await page({ ru: { title: 'О фонде' } })
  const json = { header: [{ kind: 'page', page: id }, { kind: 'url', url: 'https://example.kz', label: 'Там' }] }
  expect((await rest('/globals/navigation?locale=ru', { method: 'POST', token: editor, json })).status).toBe(200)
  expect((await rest('/globals/navigation?depth=1')).json).toMatchObject({ header: [{ page: { slug: 'o-fonde' } }, { label: 'Там' }] })
  await withdraw('pages', id, 'ru')
  expect((await rest('/globals/navigation?depth=1')).text).not.toContain('o-fonde')
})

test('two who save the same story at once: both succeed or one is asked to save again, and nothing is half', async () => {
  const id = await story({ ru: { title: 'Одновременно' } })
  const save = (locale: string) =>
    rest(`/stories/${id}?locale=${locale}`, { method: 'PATCH', token: editor, json: { title: `Одновременно ${locale}`, body: richText('Текст'), _status: 'published' } })
  const answers = await Promise.all([save('kk'), save('en'), save('ru')])
  const statuses = answers.map(({ status }) => status)
  expect(statuses).toContain(200)
  for (const { status, text } of answers) {
    expect([200, 409]).toContain(status)
    if (status === 409) expect(text).toContain('сохраните ещё раз')
  }
  const { publicSlugs } = (await rest(`/stories/${id}`)).json as { publicSlugs: Record<string, string> }
  for (const [index, locale] of (['kk', 'en'] as const).entries()) {
    expect(Boolean(publicSlugs[locale]), locale).toBe(statuses[index] === 200)
  }
})

test('the list says of each language whether it is published, changed since, a draft or empty', async () => {
  const payload = await cms()
  const id = await story({ ru: { title: 'Состояния' }, kk: { title: 'Күйлер' } }, {}, { published: ['ru'] })
  expect(await languageStates(payload, 'stories', id)).toEqual({ kk: 'draft', ru: 'published', en: 'empty' })
  await saveDraft('stories', id, 'ru', { title: 'Правка' })
  expect(await languageStates(payload, 'stories', id)).toEqual({ kk: 'draft', ru: 'changed', en: 'empty' })
  await publish('stories', id, 'kk')
  await withdraw('stories', id, 'ru')
  expect(await languageStates(payload, 'stories', id)).toEqual({ kk: 'published', ru: 'draft', en: 'empty' })
})

test('where no language is named the default one is meant', async () => {
  const made = await rest('/stories', { method: 'POST', token: editor, json: { title: 'Без языка', body: richText('Текст'), _status: 'published' } })
  const { id } = (made.json as { doc: { id: string } }).doc
  expect((await rest(`/stories/${id}?locale=ru`)).json).toMatchObject({ title: 'Без языка', publicSlugs: { ru: 'bez-yazyka' } })
  await rest(`/stories/${id}`, { method: 'PATCH', token: editor, json: { title: 'Снова без языка' } })
  expect((await rest(`/stories/${id}?locale=ru`)).json).toMatchObject({ title: 'Снова без языка' })
  await rest('/globals/site', { method: 'POST', token: editor, json: { tagline: 'Голоса' } })
  expect((await rest('/globals/site?locale=ru')).json).toMatchObject({ tagline: 'Голоса', name: 'HR Hub' })
  expect((await rest('/globals/site?locale=kk')).json).not.toHaveProperty('tagline')
})

test('the session is a strict cookie of this host alone', async () => {
  const { headers } = await rest('/users/login', { method: 'POST', json: { email: 'editor@example.org', password: 'correct horse battery' } })
  const cookie = headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).not.toMatch(/Domain=/)
})

test('another site cannot act with an editor’s session', async () => {
  const cookie = `payload-token=${editor}`
  for (const [name, value] of [['Origin', 'https://evil.example'], ['Sec-Fetch-Site', 'cross-site']] as const) {
    const { status } = await rest('/topics', { method: 'POST', json: { title: 'Чужое' }, headers: { [name]: value, Cookie: cookie } })
    expect(status).toBe(403)
  }
  const own = await rest('/topics?locale=ru', { method: 'POST', json: { title: 'Своё' }, headers: { Origin: 'http://localhost:3000', Cookie: cookie } })
  expect(own.status).toBe(201)
})

test('publications are forgotten after thirty days', async () => {
  const { collections } = (await cms()).db as unknown as { collections: Record<string, { collection: { indexes(): Promise<{ expireAfterSeconds?: number }[]> } }> }
  const indexes = await collections['publications']?.collection.indexes()
  expect(indexes?.some(({ expireAfterSeconds }) => expireAfterSeconds === 30 * 24 * 3600)).toBe(true)
})
