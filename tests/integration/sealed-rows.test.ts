import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { registrations } from '#domain/registrations/rows.ts'
import { findRegistration } from '#domain/registrations/view.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { findAtDoor } from '#domain/door/search.ts'
import { exportedPeople } from '#domain/exports/people.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { blindIndex, open, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { nameKeyOf, placesOf } from '#lib/registration-key.ts'
import { sealedPlaces } from '#migrations/sealed-places.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import { plannedEvent, press, rowOf, signUp } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { loadFixture } from '#tests/fixtures/load.ts'
import { ownDatabase } from '#tests/own-database.ts'
import { rest, token } from '#tests/rest.ts'
import { sealUnbound } from '#tests/unbound.ts'

const uri = ownDatabase()
const client = new MongoClient(uri)
const db = client.db()
let warned: ReturnType<typeof vi.spyOn>

beforeEach(async () => {
  await db.dropDatabase()
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterAll(async () => {
  await db.dropDatabase()
  await client.close()
})

/** Everything sealed in a database: how many of which form, and how many open. */
async function forms() {
  const found = { v1: 0, v2: 0, open: 0 }
  for (const { collection, field, as } of sealedPlaces) {
    for (const row of await db.collection(collection).find({ [field]: /^v\d\./ }).toArray()) {
      const value = String(row[field])
      found[value.startsWith('v1.') ? 'v1' : 'v2'] += 1
      if (value.startsWith('v2.') && open(value, as, row._id)) found.open += 1
    }
  }
  return found
}

test('what the commit before sealed is sealed anew with its row, all of it, and reads', async () => {
  await loadFixture(db)
  const before = await forms()
  expect(before.v1).toBeGreaterThan(25)
  const said: string[] = []
  await prepareDatabase(uri, { say: (line) => said.push(line), batch: 3 })
  expect(await forms()).toEqual({ v1: 0, v2: before.v1, open: before.v1 })
  expect(said.join()).toMatch(/^Stored data: seal-with-row \(\d+ rows\)\.,Stored data: dates-of-languages \(\d+ rows\)\.,Stored data: places-of-mailbox \(6 rows\)\.,Stored data: public-languages \(\d+ rows\)\.$/u)
})

test('registrations of before keep their person and have a place of their mailbox, also where two spellings are one mailbox now', async () => {
  await loadFixture(db)
  const rows = db.collection<{ key: string; nameKey?: string | null; name: string; email: string }>('registrations')
  const event = new ObjectId()
  const spellings = ['gbc@gmail.com', 'g.bc@gmail.com', 'gb.c@gmail.com', 'g.b.c@gmail.com', 'gbc@googlemail.com']
  await rows.insertMany(spellings.map((address, at) => {
    const _id = new ObjectId()
    return { _id, event, key: `${event.toHexString()}:${blindIndex(address, 'email')}`, name: seal(`Дана ${at}`, 'registrations.name', _id), email: seal(address, 'registrations.email', _id) }
  }))
  const erased = new ObjectId()
  await db.collection('registrations').insertOne({ _id: erased, event, key: `erased:${erased.toHexString()}`, name: null, email: null })
  const before = await rows.find({}, { sort: { _id: 1 } }).toArray()
  await prepareDatabase(uri, { say: () => undefined, batch: 2 })
  const after = await rows.find({}, { sort: { _id: 1 } }).toArray()
  const family = after.filter(({ key }) => key.startsWith(event.toHexString())).map(({ key }) => key)
  expect(new Set(family).size).toBe(5)
  expect(family).toEqual(expect.arrayContaining(placesOf(event.toHexString(), 'gbc@gmail.com')))
  for (const [at, { _id, key, nameKey, name, email, ...rest }] of after.entries()) {
    const { _id: _same, key: _key, name: _name, email: _email, ...others } = before[at] ?? {}
    if (_id.equals(erased)) expect(key).toBe(`erased:${erased.toHexString()}`)
    else {
      const eventId = key.split(':')[0] ?? ''
      const address = readEmail(open(email, 'registrations.email', _id))?.key ?? ''
      expect(nameKey).toBe(nameKeyOf(eventId, address, open(name, 'registrations.name', _id)))
      if (eventId !== event.toHexString()) expect(key).toBe(placesOf(eventId, address)[0])
    }
    expect({ ...rest, needs: null }).toEqual({ ...others, needs: null })
  }
  await prepareDatabase(uri)
  expect((await rows.find({}, { sort: { _id: 1 } }).toArray()).map(({ key }) => key)).toEqual(after.map(({ key }) => key))
})

test('a value that does not open stays as it is, and is counted without a word of it', async () => {
  await loadFixture(db)
  const one = await db.collection('registrations').findOne({})
  const foreign = sealUnbound('Айгүл', 'subscribers.email')
  await db.collection('registrations').updateOne({ _id: one?._id as ObjectId }, { $set: { name: foreign } })
  const said: string[] = []
  await prepareDatabase(uri, { say: (line) => said.push(line) })
  expect(said).toContain('Sealed values that do not open, and stay as they are: 1.')
  expect((await forms()).v1).toBe(1)
})

test('two names that were swapped in the database are shown to nobody, and no list fails for them', async () => {
  const payload = await cms()
  const event = await plannedEvent()
  for (const [email, name] of [['one@example.org', 'Айгүл'], ['two@example.org', 'Бақыт'], ['three@example.org', 'Дана']] as const) {
    await signUp(event, email, { name })
    await press(event, email, 'confirm')
  }
  const [one, two] = [await rowOf(event, 'one@example.org'), await rowOf(event, 'two@example.org')]
  await registrations(payload).updateOne({ _id: one._id }, { $set: { name: two.name ?? null, email: two.email ?? null } })
  await registrations(payload).updateOne({ _id: two._id }, { $set: { name: one.name ?? null, email: one.email ?? null, owed: 'registration.ticket', stateAt: new Date(0) } })
  // A value of the first form that somebody kept and put back.
  await registrations(payload).updateOne({ _id: one._id }, { $set: { needs: sealUnbound('пандус', 'registrations.needs') } })

  const { status, json } = await rest(`/registrations?depth=0&where[event][equals]=${event}&sort=createdAt`, { token: await token((await staff('office')).email) })
  expect(status).toBe(200)
  expect((json as { docs: { name: string | null; email: string | null }[] }).docs.map(({ name, email }) => [name, email])).toEqual([[null, null], [null, null], ['Дана', 't•••@e•••.org']])
  expect((await findRegistration(payload, registrationToken(await rowOf(event, 'one@example.org'))))?.name).toBe('')
  expect((await findAtDoor(payload, event, 'Айгүл')).concat(await findAtDoor(payload, event, 'Бақыт'))).toEqual([])
  const exported = []
  for await (const person of exportedPeople(payload, event, 'people')) exported.push([person.name, person.email])
  expect(exported).toEqual([['', ''], ['', ''], ['Дана', 'three@example.org']])
  await sweep(payload)
  const lines = warned.mock.calls.map(([line]: unknown[]) => String(line))
  expect(lines.filter((line: string) => line.includes(`registrations.name in ${one._id.toHexString()}`))).toHaveLength(1)
  expect(lines.join()).not.toMatch(/Айгүл|Бақыт|example/u)
})
