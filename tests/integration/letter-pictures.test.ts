import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '#domain/newsletter/archive.ts'
import { cancel } from '#domain/newsletter/sending/control.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { native } from '#domain/native.ts'
import { fileAddresses } from '#lib/picture-files.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import type { Media } from '#payload-types'
import { cms, media, staff, story } from '#tests/factories.ts'
import { loadFixture } from '#tests/fixtures/load.ts'
import { image, letterBody, letterWith, namedSite } from '#tests/newsletter.ts'
import { ownDatabase } from '#tests/own-database.ts'
import { rest, token } from '#tests/rest.ts'

let office = ''
beforeAll(async () => {
  await namedSite()
  await staff('office')
  office = await token('office@example.org')
}, 60_000)

const onlyRussian = { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } } as const
const draftWith = (...pictures: Media[]) => letterWith({ ru: { subject: 'Выпуск', body: letterBody('Текст', ...pictures.map(({ id }) => image(id))) } }, onlyRussian)
const tried = async (letter: string) =>
  expect((await rest(`/letters/${letter}/test`, { method: 'POST', token: office, json: { to: 'a@example.org', readers: ['ru'] } })).status).toBe(200)
const opens = async ({ filename }: Media) => (await rest(`/media/file/${filename}`)).status
const listed = async ({ id }: Media) => ((await rest('/media?limit=100')).json as { docs: { id: string }[] }).docs.some((one) => one.id === id)
const users = async ({ id }: Media) => {
  const row = await native(await cms(), 'media').findOne({ _id: new ObjectId(id) })
  return [(row?.['publicFor'] ?? null) as unknown, (row?.['triedFor'] ?? null) as unknown]
}
const withdrawn = async () =>
  (await (await cms()).find({ collection: 'publications', overrideAccess: true, pagination: false, where: { kind: { equals: 'withdraw' } } })).docs.flatMap(({ addresses }) => addresses ?? [])

test('a picture of a letter that was tried opens from the test and stands in no list, until the letter is sent', async () => {
  const picture = await media({ caption: 'Подпись' })
  const id = await draftWith(picture)
  await tried(id)
  expect([await opens(picture), await listed(picture)]).toEqual([200, false])
  expect((await rest(`/media/${picture.id}`)).text).not.toContain(id)
  await openArchive(await cms(), id)
  expect([await opens(picture), await listed(picture)]).toEqual([200, true])
  expect(await users(picture)).toEqual([[`letters:${id}`], null])
})

test('a letter that is deleted closes its pictures, for every copy too, but for those that something else shows', async () => {
  const [own, shared, public_] = [await media(), await media(), await media()]
  const id = await draftWith(own, shared, public_)
  const other = await draftWith(shared)
  await story({ ru: { title: 'Со снимком письма' } }, { cover: public_.id })
  for (const letter of [id, other]) await tried(letter)
  expect((await rest(`/letters/${id}`, { method: 'DELETE', token: office })).status).toBe(200)
  expect([await opens(own), await listed(own)]).toEqual([404, false])
  expect(await users(own)).toEqual([null, null])
  expect([await opens(shared), await listed(shared)]).toEqual([200, false])
  expect([await opens(public_), await listed(public_)]).toEqual([200, true])
  const gone = await withdrawn()
  expect(gone).toEqual(expect.arrayContaining(fileAddresses(own)))
  for (const picture of [shared, public_]) expect(gone).not.toEqual(expect.arrayContaining(fileAddresses(picture)))
})

test('a picture that is taken out of a draft is closed by the save, the rest stays open', async () => {
  const [out, stays] = [await media(), await media()]
  const id = await draftWith(out, stays)
  await tried(id)
  const body = letterBody('Текст', image(stays.id))
  expect((await rest(`/letters/${id}?locale=ru`, { method: 'PATCH', token: office, json: { body } })).status).toBe(200)
  expect([await opens(out), await opens(stays)]).toEqual([404, 200])
  expect(await withdrawn()).toEqual(expect.arrayContaining(fileAddresses(out)))
})

test('a letter that is cancelled before anybody got it closes its pictures', async () => {
  const picture = await media()
  const id = await draftWith(picture)
  await tried(id)
  await letters(await cms()).updateOne({ _id: new ObjectId(id) }, { $set: { state: 'paused', pausedFor: 'late' } })
  expect(await cancel(await cms(), id)).toBe(true)
  expect(await opens(picture)).toBe(404)
})

test('a picture that is tried is withdrawn when it is deleted, and stays what it is when it is described anew', async () => {
  const [picture, unused] = [await media(), await media()]
  const id = await draftWith(picture)
  await tried(id)
  for (const one of [picture, unused]) expect((await rest(`/media/${one.id}?locale=ru`, { method: 'PATCH', token: office, json: { alt: 'Иначе' } })).status).toBe(200)
  expect([await opens(picture), await opens(unused), await listed(unused)]).toEqual([200, 404, false])
  await native(await cms(), 'letters').deleteOne({ _id: new ObjectId(id) })
  expect((await rest(`/media/${picture.id}`, { method: 'DELETE', token: office })).status).toBe(200)
  expect(await withdrawn()).toEqual(expect.arrayContaining(fileAddresses(picture)))
})

describe('pictures of the builds before', () => {
  const uri = ownDatabase()
  const client = new MongoClient(uri)
  const db = client.db()
  afterAll(async () => {
    await db.dropDatabase()
    await client.close()
  })

  test('what nobody shows is closed, what a letter shows that is still written is in no list, the rest stays', async () => {
    await loadFixture(db)
    const [deleted, hidden, elsewhere, written, sent, draft, done, person] = Array.from({ length: 8 }, () => new ObjectId()) as [ObjectId, ObjectId, ObjectId, ObjectId, ObjectId, ObjectId, ObjectId, ObjectId]
    const before = await db.collection('media').find({}).toArray()
    await db.collection('letters').insertMany([{ _id: draft, state: 'draft' }, { _id: done, state: 'done', startedAt: new Date() }])
    const other = new ObjectId()
    await db.collection('speakers').insertMany([{ _id: person, hidePhoto: true, photo: hidden }, { _id: other, hidePhoto: true, photo: elsewhere }])
    const file = (_id: ObjectId, publicFor: string[]) => ({ _id, filename: `${_id.toHexString()}.jpg`, sizes: { small: { filename: `${_id.toHexString()}-480.webp` } }, publicFor })
    await db.collection('media').insertMany([
      file(deleted, []), file(hidden, [`speakers:${person.toHexString()}`]), file(elsewhere, [`speakers:${other.toHexString()}`, 'stories:1']),
      file(written, [`letters:${draft.toHexString()}`]), file(sent, [`letters:${done.toHexString()}`]),
    ])
    await prepareDatabase(uri)
    const now = async (_id: ObjectId) => {
      const row = await db.collection('media').findOne({ _id })
      return [row?.['publicFor'] as unknown, (row?.['triedFor'] ?? null) as unknown]
    }
    expect(await now(deleted)).toEqual([null, null])
    expect(await now(hidden)).toEqual([null, null])
    expect(await now(elsewhere)).toEqual([['stories:1'], null])
    expect(await now(written)).toEqual([null, [`letters:${draft.toHexString()}`]])
    expect(await now(sent)).toEqual([[`letters:${done.toHexString()}`], null])
    const was = before.filter(({ publicFor }) => !Array.isArray(publicFor) || publicFor.length)
    for (const row of was) expect(await db.collection('media').findOne({ _id: row._id })).toEqual(row)
    const told = await db.collection('publications').find({ kind: 'withdraw', tags: ['media'] }).toArray()
    const closed = told.flatMap(({ addresses }) => addresses as string[])
    for (const one of [deleted, hidden]) expect(closed).toEqual(expect.arrayContaining([`/api/media/file/${one.toHexString()}.jpg`, `/api/media/file/${one.toHexString()}-480.webp`]))
    for (const one of [elsewhere, written, sent]) expect(closed.join()).not.toContain(one.toHexString())
  })
})
