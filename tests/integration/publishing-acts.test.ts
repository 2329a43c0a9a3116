import { beforeAll, expect, test } from 'vitest'
import { ObjectId } from 'mongodb'
import { native } from '#domain/native.ts'
import type { Locale } from '#lib/locales.ts'
import { cms, media, publish, saveDraft, staff, story, topic } from '#tests/factories.ts'
import { newestVersion, storedBytes } from '#tests/stored-bytes.ts'
import { rest, token } from '#tests/rest.ts'

let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
})

const act = (id: string, name: string, json: unknown, query = '') => rest(`/stories/${id}/${name}${query}`, { method: 'POST', token: editor, json })
const stored = async (id: string) => native<{ _id: ObjectId; [name: string]: unknown }>(await cms(), 'stories').findOne({ _id: new ObjectId(id) })
const shown = async (id: string, locale: Locale) => {
  const { docs } = await (await cms()).find({ collection: 'stories', locale, overrideAccess: false, depth: 0, where: { id: { equals: id } } })
  return docs[0]
}
const facts = async (id: string) => (await rest(`/stories/${id}/languages`, { token: editor })).json as {
  languages: Record<Locale, { state: string; address: string | null; title: string | null; afterWithdrawal: string; fallbackLanguage?: string }>
  waiting: { field: string; language: string | null }[]
}

test('one language is withdrawn and the other stays; asked for all, all go', async () => {
  const id = await story({ ru: { title: 'Две речи' }, kk: { title: 'Екі тіл' } })
  const before = await storedBytes('stories', id, 'kk')
  expect((await facts(id)).languages.ru).toMatchObject({ state: 'public', address: '/ru/stories/dve-rechi', afterWithdrawal: 'fallback', fallbackLanguage: 'kk' })
  expect((await act(id, 'withdraw', { languages: ['ru'] })).json).toEqual({ done: true, withdrawn: ['ru'] })
  expect(await shown(id, 'ru')).toBeUndefined()
  expect(await storedBytes('stories', id, 'kk')).toEqual(before)
  expect(await facts(id)).toMatchObject({ languages: { ru: { state: 'draft', address: null }, kk: { state: 'public', afterWithdrawal: 'gone' }, en: { state: 'empty' } } })
  expect((await act(id, 'withdraw', { languages: 'all' })).json).toEqual({ done: true, withdrawn: ['kk'] })
  expect(await shown(id, 'kk')).toBeUndefined()
  expect((await act(id, 'withdraw', { languages: 'all' })).json).toEqual({ done: true, withdrawn: [] })
})

test('a withdrawal names its languages and its document', async () => {
  const id = await story({ ru: { title: 'Без языка' } })
  expect((await act(id, 'withdraw', {})).status).toBe(400)
  expect((await act(id, 'withdraw', { languages: ['de'] })).status).toBe(400)
  expect((await act('000000000000000000000000', 'withdraw', { languages: 'all' })).status).toBe(404)
  expect((await act('x', 'withdraw', { languages: 'all' })).status).toBe(404)
  expect((await rest(`/stories/${id}/withdraw`, { method: 'POST', json: { languages: 'all' } })).status).toBe(401)
  await staff('office')
  expect((await rest(`/stories/${id}/withdraw`, { method: 'POST', token: await token('office@example.org'), json: { languages: 'all' } })).status).toBe(403)
  expect(await shown(id, 'ru')).toBeDefined()
})

test('publishing one language leaves the shared changes of another draft where they wait', async () => {
  const cover = (await media()).id
  const id = await story({ ru: { title: 'Русский' }, kk: { title: 'Қазақша' } })
  await saveDraft('stories', id, 'ru', { title: 'Русская правка', cover, eventDate: '2020-02-02T00:00:00.000Z' })
  expect((await facts(id)).waiting).toEqual([{ field: 'eventDate', language: 'ru' }, { field: 'cover', language: 'ru' }])
  expect((await act(id, 'publish', { languages: ['kk'], data: { title: 'Қазақша түзету' } })).status).toBe(200)
  expect(await stored(id)).toMatchObject({ title: { kk: 'Қазақша түзету', ru: 'Русский' } })
  expect((await stored(id))?.['cover'] ?? null).toBeNull()
  expect(await newestVersion('stories', id)).toMatchObject({ title: { ru: 'Русская правка', kk: 'Қазақша түзету' }, cover: new ObjectId(cover), _status: { ru: 'draft' } })
  await act(id, 'publish', { languages: ['kk'], data: { cover } })
  expect(await stored(id)).toMatchObject({ cover: new ObjectId(cover), title: { ru: 'Русский' } })
  expect((await stored(id))?.['eventDate'] ?? null).toBeNull()
  await act(id, 'publish', { languages: ['ru'] })
  expect(await stored(id)).toMatchObject({ eventDate: new Date('2020-02-02'), title: { ru: 'Русская правка' } })
  expect((await facts(id)).waiting).toEqual([])
})

test('withdrawing one language, in any way, publishes nothing that waits in another draft', async () => {
  const cover = (await media()).id
  for (const way of [
    (id: string) => act(id, 'withdraw', { languages: ['kk'] }),
    (id: string) => rest(`/stories/${id}?locale=kk`, { method: 'PATCH', token: editor, json: { _status: 'draft' } }),
    (id: string) => rest(`/stories?locale=kk&where[id][equals]=${id}`, { method: 'PATCH', token: editor, json: { _status: 'draft' } }),
  ]) {
    const id = await story({ ru: { title: 'Остаётся' }, kk: { title: 'Кетеді' } })
    await saveDraft('stories', id, 'ru', { title: 'Ждёт', cover })
    const before = await storedBytes('stories', id, 'ru')
    expect((await way(id)).status).toBe(200)
    expect(await storedBytes('stories', id, 'ru')).toEqual(before)
    expect((await stored(id))?.['cover'] ?? null).toBeNull()
    expect(await newestVersion('stories', id)).toMatchObject({ cover: new ObjectId(cover), title: { ru: 'Ждёт' }, _status: { ru: 'draft', kk: 'draft' } })
  }
})

test('rows of a list are thrown away in bulk, and neither edited nor published', async () => {
  const id = await story({ ru: { title: 'Из списка' }, kk: { title: 'Тізімнен' } })
  const bulk = (json: unknown, query = '') =>
    rest(`/stories?locale=ru&where[id][equals]=${id}${query}`, { method: 'PATCH', token: editor, json, headers: { 'accept-language': 'ru' } })
  for (const refused of [
    await bulk({ title: 'Иначе' }), await bulk({ _status: 'published' }), await bulk({ title: 'Иначе' }, '&draft=true'),
    await bulk({ deletedAt: null, _status: 'published' }), await bulk({ _status: 'draft' }, '&publishAllLocales=true'),
  ]) {
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Откройте документы по одному')
  }
  expect(await shown(id, 'ru')).toMatchObject({ title: 'Из списка' })
  expect((await bulk({ deletedAt: new Date().toISOString() })).status).toBe(200)
  expect([await shown(id, 'ru'), await shown(id, 'kk')]).toEqual([undefined, undefined])
  expect((await bulk({ deletedAt: null, _status: 'draft' }, '&trash=true&where[deletedAt][exists]=true')).status).toBe(200)
  expect((await stored(id))?.['deletedAt']).toBeNull()
  expect(await newestVersion('stories', id)).toMatchObject({ title: { ru: 'Из списка', kk: 'Тізімнен' }, _status: { ru: 'draft', kk: 'draft' } })
  expect([await shown(id, 'ru'), await shown(id, 'kk')]).toEqual([undefined, undefined])
})

test('a version is restored in one language, as a draft', async () => {
  const [then, now, waiting] = [(await media()).id, (await media()).id, (await media()).id]
  const topics = [await topic({ ru: 'Тогда' }), await topic({ ru: 'Теперь' })]
  const id = await story({ ru: { title: 'Р1' }, kk: { title: 'Қ1' } }, { cover: then, topics: topics.slice(0, 1), eventDate: '2020-02-02T00:00:00.000Z' })
  const first = await newestVersion('stories', id)
  await publish('stories', id, 'ru', { title: 'Р2', cover: now, topics: topics.slice(1), eventDate: '2021-01-01T00:00:00.000Z' })
  await publish('stories', id, 'kk', { title: 'Қ2' })
  // Written in a language that is not public: nothing of it is brought back, lost or published by what follows.
  await saveDraft('stories', id, 'en', { title: 'E2', cover: waiting })
  const shared = { cover: new ObjectId(waiting), topics: [new ObjectId(topics[1])], eventDate: new Date('2021-01-01'), _waiting: { cover: 'en' } }
  for (const restore of [
    () => act(id, 'restore', { version: String(first._row), language: 'ru' }),
    () => rest(`/stories/versions/${String(first._row)}?locale=ru`, { method: 'POST', token: editor }),
    () => rest(`/stories/versions/${String(first._row)}?locale=ru&draft=true`, { method: 'POST', token: editor }),
  ]) {
    const [public_, kk] = [await stored(id), (await newestVersion('stories', id))['title']]
    expect((await restore()).status).toBe(200)
    expect(await stored(id)).toEqual(public_)
    expect(await newestVersion('stories', id)).toMatchObject({ title: { ...(kk as object), ru: 'Р1' }, _status: { ru: 'draft', kk: 'published' } })
    expect(await newestVersion('stories', id)).toMatchObject(shared)
  }
  expect((await act(id, 'restore', { version: String(first._row), language: 'ru', publish: true })).status).toBe(200)
  expect((await stored(id))?.['title']).toEqual({ ru: 'Р1', kk: 'Қ2' })
  expect(await stored(id)).toMatchObject({ cover: new ObjectId(now), topics: [new ObjectId(topics[1])], eventDate: new Date('2021-01-01') })
  expect(await newestVersion('stories', id)).toMatchObject(shared)
  await act(id, 'restore', { version: String(first._row), language: 'all' })
  expect(await newestVersion('stories', id)).toMatchObject({ title: { ru: 'Р1', kk: 'Қ1' }, _status: { ru: 'draft', kk: 'draft' } })
  expect(await newestVersion('stories', id)).toMatchObject(shared)
})
