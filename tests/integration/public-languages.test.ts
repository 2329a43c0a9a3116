import { MongoClient, ObjectId } from 'mongodb'
import { beforeAll, expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import type { Locale } from '#lib/locales.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import { cms, event, page, publish, saveDraft, speaker, staff, story, withdraw } from '#tests/factories.ts'
import { loadFixture } from '#tests/fixtures/load.ts'
import { ownDatabase } from '#tests/own-database.ts'
import { rest, token } from '#tests/rest.ts'
import { newestVersion } from '#tests/stored-bytes.ts'

type Kind = 'stories' | 'pages' | 'speakers' | 'events'
type Values = Record<string, unknown>
const known = ['publicSlugs', 'publicIn', 'publishedAt', 'modifiedAt']
const of = (document: Values | null) => Object.fromEntries(known.map((name) => [name, document?.[name]]))

let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
})

const act = async (kind: Kind, id: string, name: string, json: unknown) =>
  expect(await rest(`/${kind}/${id}/${name}`, { method: 'POST', token: editor, json })).toMatchObject({ status: 200 })
const patch = async (path: string, json: unknown) => expect(await rest(path, { method: 'PATCH', token: editor, json })).toMatchObject({ status: 200 })

/** As the list of the panel asks: the newest version, whatever is public of it. */
const listed = async (kind: Kind, id: string, where: object, trash = false) => {
  const { docs } = await (await cms()).find({ collection: kind, draft: true, overrideAccess: true, trash, where: { and: [{ id: { equals: id } }, { publicIn: where }] } })
  return docs.length === 1
}

/** The newest version says the same as what the public reads, and the list finds it so. */
async function publicIn(kind: Kind, id: string, languages: readonly Locale[], trash = false) {
  const stored = await native<{ _id: ObjectId } & Values>(await cms(), kind).findOne({ _id: new ObjectId(id) })
  expect(stored?.['publicIn'] ?? []).toEqual(languages)
  expect(Object.keys(stored?.['publicSlugs'] as object).sort()).toEqual([...languages].sort())
  expect(of(await newestVersion(kind, id))).toEqual(of(stored))
  for (const locale of ['kk', 'ru', 'en'] as const) {
    expect(await listed(kind, id, { in: [locale] }, trash), `in ${locale}`).toBe(languages.includes(locale))
    expect(await listed(kind, id, { not_in: [locale] }, trash), `not in ${locale}`).toBe(!languages.includes(locale))
  }
}

const made: Record<Kind, () => Promise<string>> = {
  stories: () => story({ ru: { title: 'Раз' }, kk: { title: 'Бір' } }, {}, { published: ['ru'] }),
  pages: () => page({ ru: { title: 'Два' }, kk: { title: 'Екі' } }, {}, { published: ['ru'] }),
  speakers: () => speaker({ ru: { name: 'Айгуль' }, kk: { name: 'Айгүл' } }, {}, { published: ['ru'] }),
  events: () => event({ ru: { title: 'Три' }, kk: { title: 'Үш' } }, {}, { published: ['ru'] }),
}

test.each(Object.keys(made) as Kind[])('after every act the list of %s knows in which languages they are public', async (kind) => {
  const id = await made[kind]()
  await publicIn(kind, id, ['ru'])
  await saveDraft(kind, id, 'ru', { slug: 'inache' })
  await publicIn(kind, id, ['ru'])
  await publish(kind, id, 'kk')
  await publicIn(kind, id, ['kk', 'ru'])
  await act(kind, id, 'publish', { languages: ['ru'] })
  await publicIn(kind, id, ['kk', 'ru'])
  const first = await newestVersion(kind, id)
  await act(kind, id, 'withdraw', { languages: ['ru'] })
  await publicIn(kind, id, ['kk'])
  await act(kind, id, 'restore', { version: String(first._row), language: 'ru' })
  await publicIn(kind, id, ['kk'])
  await act(kind, id, 'restore', { version: String(first._row), language: 'ru', publish: true })
  await publicIn(kind, id, ['kk', 'ru'])
  await patch(`/${kind}/${id}?locale=kk`, { _status: 'draft' })
  await publicIn(kind, id, ['ru'])
  await publish(kind, id, 'kk')
  await patch(`/${kind}/${id}?unpublishAllLocales=true`, {})
  await publicIn(kind, id, [])
  await act(kind, id, 'publish', { languages: ['ru', 'kk'] })
  await act(kind, id, 'withdraw', { languages: 'all' })
  await publicIn(kind, id, [])
  await publish(kind, id, 'ru')
  await withdraw(kind, id, 'ru')
  await publicIn(kind, id, [])
  await publish(kind, id, 'ru')
  await patch(`/${kind}/${id}?locale=ru`, { deletedAt: new Date().toISOString() })
  await publicIn(kind, id, [], true)
  await patch(`/${kind}/${id}?locale=ru&trash=true`, { deletedAt: null, _status: 'draft' })
  await publicIn(kind, id, [])
})

test('a flag that protects, and an act that makes anonymous, are known to the newest version too', async () => {
  const person = await speaker({ ru: { name: 'Гульнара' } })
  await saveDraft('speakers', person, 'ru', { consent: false })
  await publicIn('speakers', person, [])
  const told = await story({ ru: { title: 'Речь Гульнары' } }, { storyteller: 'Гульнара' })
  await saveDraft('stories', told, 'ru', { title: 'Речь Гульнары в суде' })
  await act('stories', told, 'make-anonymous', {})
  await publicIn('stories', told, ['ru'])
})

test('what no request may write, no request writes', async () => {
  const id = await story({ ru: { title: 'Только по-русски' } })
  await patch(`/stories/${id}?locale=ru&draft=true`, { publicIn: ['en'], publicSlugs: { en: 'sneaked-in' } })
  await publicIn('stories', id, ['ru'])
  const { json } = await rest(`/stories/${id}?locale=ru`)
  expect(json).toHaveProperty('publicSlugs')
  expect(json).not.toHaveProperty('publicIn')
  expect((await rest('/stories?locale=ru&where[publicIn][in]=ru')).status).toBe(400)
})

test('what is stored already is brought to say the same', async () => {
  const uri = ownDatabase()
  const client = new MongoClient(uri)
  const db = client.db()
  await db.dropDatabase()
  await loadFixture(db)
  const [one, gone] = [new ObjectId(), new ObjectId()]
  await db.collection('stories').insertMany([
    { _id: one, publicSlugs: { ru: 'odin', kk: null }, _status: { ru: 'published' }, publishedAt: { ru: new Date(1) }, modifiedAt: { ru: new Date(2) }, createdAt: new Date(1), updatedAt: new Date(2) },
    { _id: gone, publicSlugs: {}, _status: { ru: 'draft' }, publishedAt: { ru: new Date(1) }, modifiedAt: {}, createdAt: new Date(1), updatedAt: new Date(2) },
  ])
  const row = (parent: ObjectId, latest: boolean) => ({ parent, latest, version: { publicSlugs: { en: 'of-before' }, modifiedAt: {} }, createdAt: new Date(1), updatedAt: new Date(1) })
  await db.collection('_stories_versions').insertMany([row(one, false), row(one, true), row(gone, true)])
  await prepareDatabase(uri, { batch: 2 })
  for (const kind of ['stories', 'pages', 'speakers', 'events']) {
    const documents = await db.collection(kind).find().toArray()
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) {
      expect(document['publicIn'], kind).toEqual(['kk', 'ru', 'en'].filter((locale) => (document['publicSlugs'] as Values | undefined)?.[locale]))
      const newest = await db.collection<{ version: Values }>(`_${kind}_versions`).findOne({ parent: document._id, latest: true })
      if (newest) expect(of(newest.version), kind).toEqual(of(document))
    }
  }
  expect(await db.collection('stories').findOne({ _id: one })).toMatchObject({ publicIn: ['ru'] })
  expect(await db.collection('_stories_versions').findOne({ parent: one, latest: false })).not.toHaveProperty('version.publicIn')
  await db.dropDatabase()
  await client.close()
})
