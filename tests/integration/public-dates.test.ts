import { MongoClient, ObjectId } from 'mongodb'
import { expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { findPublicDocuments } from '#features/sitemap/queries.ts'
import { findNewestStories, findStory, findStoryPage } from '#features/stories/queries.ts'
import type { Locale } from '#lib/locales.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import { cms, publish, saveDraft, story, withdraw } from '#tests/factories.ts'
import { loadFixture } from '#tests/fixtures/load.ts'
import { ownDatabase } from '#tests/own-database.ts'
import { rest } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

type Dates = Partial<Record<Locale, Date>>
type Dated = { _id: ObjectId; publishedAt: Dates; modifiedAt: Dates }
const long = new Date('2026-01-10T19:16:00Z')

const stored = async (id: string) => (await native<Dated>(await cms(), 'stories').findOne({ _id: new ObjectId(id) })) ?? expect.fail('no such story')

/** As if all that is public of it had come out long ago. */
async function aged(id: string) {
  const { publishedAt, modifiedAt } = await stored(id)
  const old = (dates: Dates) => Object.fromEntries(Object.keys(dates).map((locale) => [locale, long]))
  await native<Dated>(await cms(), 'stories').updateOne({ _id: new ObjectId(id) }, { $set: { publishedAt: old(publishedAt), modifiedAt: old(modifiedAt) } })
}

test('a translation published later stands in its own list and feed by its own date, and the original keeps its dates', async () => {
  const id = await story({ ru: { title: 'Давно' }, kk: { title: 'Бұрыннан' } }, {}, { published: ['ru'] })
  await aged(id)
  const between = await story({ ru: { title: 'Недавно' }, kk: { title: 'Жақында' } })
  await publish('stories', id, 'kk')
  expect((await findNewestStories('kk', 30)).map((one) => one.id)).toEqual([id, between])
  expect((await findStoryPage('kk', 1)).stories.map((one) => one.id)).toEqual([id, between])
  expect((await findNewestStories('ru', 30)).map((one) => one.id)).toEqual([between, id])
  expect(await findStory('ru', 'davno')).toMatchObject({ document: { publishedAt: long.toISOString(), modifiedAt: long.toISOString() } })
  const { json } = await rest('/stories?locale=kk&sort=-publishedAt&select[publishedAt]=true&depth=0')
  const { docs } = json as { docs: { id: string; publishedAt: string }[] }
  expect(docs.map((one) => one.id)).toEqual([id, between])
  expect(docs[0]?.publishedAt).toBe((await stored(id)).publishedAt.kk?.toISOString())
})

test('a change dates the languages whose readers see it, and first publication is never dated again', async () => {
  const id = await story({ ru: { title: 'Три' }, kk: { title: 'Үш' }, en: { title: 'Three' } })
  await aged(id)
  await publish('stories', id, 'kk', { title: 'Үшеу' })
  const one = await stored(id)
  expect(one.publishedAt).toEqual({ ru: long, kk: long, en: long })
  expect(one.modifiedAt).toEqual({ ru: long, kk: expect.any(Date), en: long })
  expect(one.modifiedAt.kk?.getTime()).toBeGreaterThan(long.getTime())
  const listed = (await findPublicDocuments('stories')).find(({ publication }) => publication.slugs.en === 'three')
  expect(listed?.modified).toEqual({ ru: long.toISOString(), kk: one.modifiedAt.kk?.toISOString(), en: long.toISOString() })

  await aged(id)
  await saveDraft('stories', id, 'ru', { title: 'Набросок' })
  await publish('stories', id, 'en')
  expect((await stored(id)).modifiedAt).toEqual({ ru: long, kk: long, en: long })
  await publish('stories', id, 'en', { coverGround: 'dusk' })
  for (const locale of ['ru', 'kk', 'en'] as const) expect((await stored(id)).modifiedAt[locale]?.getTime(), locale).toBeGreaterThan(long.getTime())

  await aged(id)
  await withdraw('stories', id, 'kk')
  await publish('stories', id, 'kk')
  const back = await stored(id)
  expect(back.publishedAt.kk).toEqual(long)
  expect(back.modifiedAt.kk?.getTime()).toBeGreaterThan(long.getTime())
  expect(back.modifiedAt.ru).toEqual(long)
})

test('what is stored already gets the dates its versions tell', async () => {
  const uri = ownDatabase()
  const client = new MongoClient(uri)
  const db = client.db()
  await db.dropDatabase()
  await loadFixture(db)
  const [day, parent] = [(at: string) => new Date(`2026-${at}T06:00:00Z`), new ObjectId()]
  const [title, body] = [{ ru: 'Давно', kk: 'Бұрын' }, { ru: richText('Текст'), kk: richText('Мәтін') }]
  const version = (at: string, _status: object, texts: object) =>
    ({ parent, createdAt: day(at), updatedAt: day(at), version: { title, body, _status, publishedAt: day('01-02'), ...texts } })
  await db.collection('stories').insertOne({ _id: parent, title: { ...title, en: 'Long ago' }, body, _status: { ru: 'published', kk: 'published', en: 'draft' }, publishedAt: day('01-02'), createdAt: day('01-01'), updatedAt: day('09-01') })
  await db.collection('_stories_versions').insertMany([
    version('01-02', { ru: 'published', kk: 'draft' }, { title: { ru: 'Опечатка' } }),
    version('02-03', { ru: 'published', kk: 'draft' }, {}),
    version('05-06', { ru: 'published', kk: 'published' }, {}),
    version('09-01', { ru: 'draft', kk: 'published' }, { title: { ...title, ru: 'Правлю' } }),
  ])
  await prepareDatabase(uri, { batch: 2 })
  expect(await db.collection('stories').findOne({ _id: parent })).toMatchObject({
    publishedAt: { ru: day('01-02'), kk: day('05-06') }, modifiedAt: { ru: day('02-03'), kk: day('05-06') },
  })
  expect(await db.collection('_stories_versions').distinct('version.publishedAt', { parent })).toEqual([{ ru: day('01-02'), kk: day('05-06') }])
  expect(await db.collection('stories').countDocuments({ publishedAt: { $type: 'date' } })).toBe(0)
  const undated = ['stories', 'pages', 'speakers', 'events'].map((kind) =>
    db.collection(kind).countDocuments({ $or: ['ru', 'kk', 'en'].map((locale) => ({ [`_status.${locale}`]: 'published', [`modifiedAt.${locale}`]: { $not: { $type: 'date' } } })) }))
  expect(await Promise.all(undated)).toEqual([0, 0, 0, 0])
  await db.dropDatabase()
  await client.close()
})
