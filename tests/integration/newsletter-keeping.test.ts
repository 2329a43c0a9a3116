import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { nativeDatabase } from '#domain/native.ts'
import { forgetReaders } from '#domain/newsletter/forget.ts'
import { confirmSubscription, findConfirmation } from '#domain/newsletter/confirm.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { subscribeRegistrants } from '#domain/newsletter/registrants.ts'
import { consentEvents, subscribers, tokens } from '#domain/newsletter/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { days } from '#lib/retention.ts'
import { plannedEvent, press, signUp } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { ask, keyOf, linkTo, readerOf, subscribe } from '#tests/readers.ts'
import { openPost } from '#tests/post.ts'
import { rest, token } from '#tests/rest.ts'

let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => void (post = await openPost()))
beforeEach(async () => {
  await post.clear()
  for (const rows of [subscribers, tokens, consentEvents]) await rows(await cms()).deleteMany({})
})
afterAll(() => post.close())

const after = (count: number) => new Date(Date.now() + days(count))

test('an address that nobody confirmed is deleted after seven days; its link then says that it has expired (R35)', async () => {
  await ask('waits@example.kz', { locale: 'kk' })
  await post.deliver()
  const link = await linkTo(post, 'waits@example.kz', 'confirm')
  await forgetReaders(await cms(), after(6.9))
  expect(await readerOf('waits@example.kz')).not.toBeNull()
  await forgetReaders(await cms(), after(7.1))
  expect(await readerOf('waits@example.kz')).toBeNull()
  expect(await findConfirmation(await cms(), link, after(7.1))).toEqual({ is: 'expired', locale: 'kk' })
  await forgetReaders(await cms(), after(33))
  expect(await findConfirmation(await cms(), link, after(33))).toEqual({ is: 'unknown' })
  expect(await tokens(await cms()).countDocuments({})).toBe(0)
})

test('of somebody who left the address goes after thirty days, and that they left stays known', async () => {
  const { reader } = await subscribe(post, 'gone@example.kz')
  await leave(await cms(), reader)
  await forgetReaders(await cms(), after(29))
  expect(await readerOf('gone@example.kz')).toMatchObject({ email: expect.stringMatching(/^v2\./) })
  await forgetReaders(await cms(), after(31))
  expect(await readerOf('gone@example.kz')).toMatchObject({ status: 'unsubscribed', email: null })
  const { reader: back } = await subscribe(post, 'gone@example.kz')
  expect(back.email).toMatch(/^v2\./)
})

test('whoever left long ago and asks anew keeps the address as long as the letter may be answered', async () => {
  const { reader } = await subscribe(post, 'back@example.kz')
  await leave(await cms(), reader, after(-31))
  await ask('back@example.kz')
  await post.deliver()
  await forgetReaders(await cms())
  await confirmSubscription(await cms(), await linkTo(post, 'back@example.kz', 'confirm'))
  expect(await readerOf('back@example.kz')).toMatchObject({ status: 'confirmed', email: expect.stringMatching(/^v2\./) })
})

test('the record of a consent is kept while it holds, and three years longer', async () => {
  const { reader } = await subscribe(post, 'stays@example.kz')
  const { reader: other } = await subscribe(post, 'goes@example.kz')
  await leave(await cms(), other)
  const years = (count: number) => new Date(new Date().setUTCFullYear(new Date().getUTCFullYear() + count))
  await forgetReaders(await cms(), new Date(years(3).getTime() - days(1)))
  expect(await consentEvents(await cms()).countDocuments({})).toBe(5)
  await forgetReaders(await cms(), new Date(years(3).getTime() + days(1)))
  expect(await consentEvents(await cms()).countDocuments({})).toBe(2)
  expect(await subscribers(await cms()).findOne({ _id: reader._id })).toMatchObject({ status: 'confirmed' })
})

test('no address and no part of one stands in the database (R36)', async () => {
  await subscribe(post, 'very.secret.reader@hidden-host.example')
  await ask('another.secret@hidden-host.example')
  const { reader } = await subscribe(post, 'secret.leaver@hidden-host.example')
  await leave(await cms(), reader)
  const database = nativeDatabase(await cms())
  for (const { name } of await database.listCollections().toArray()) {
    expect(JSON.stringify(await database.collection(name).find({}).toArray()), name).not.toMatch(/secret|hidden-host/i)
  }
})

test('staff see covered addresses, editors and visitors none; nobody changes anything by the API (R40)', async () => {
  const { reader } = await subscribe(post, 'covered@example.kz')
  const id = reader._id.toHexString()
  const [office, editor] = [await token((await staff('office')).email), await token((await staff('editor')).email)]
  const seen = await rest(`/subscribers/${id}`, { token: office })
  expect(seen.json).toMatchObject({ maskedAddress: 'c•••@e•••.kz', status: 'confirmed' })
  for (const hidden of ['email', 'emailKey', 'publicId', 'linkVersion']) expect(seen.json).not.toHaveProperty(hidden)
  for (const who of [{ token: editor }, {}]) {
    for (const path of [`/subscribers/${id}`, '/subscribers', '/consent-events', '/consent-texts']) expect((await rest(path, who)).status).toBe(403)
  }
  expect((await rest('/consent-events', { token: office })).status).toBe(403)
  for (const path of ['/tokens', '/suppressions']) expect((await rest(path, { token: office })).status).toBeGreaterThanOrEqual(404)
  expect((await rest(`/subscribers/${id}`, { token: office, method: 'PATCH', json: { status: 'unsubscribed' } })).status).toBe(403)
  expect((await rest(`/subscribers/${id}`, { token: office, method: 'DELETE' })).status).toBe(403)
})

test('whoever ticks the box when registering and presses the button of that letter is subscribed; nobody else is', async () => {
  const event = await plannedEvent({ capacityRoom: 9 })
  for (const [email, newsletter] of [['yes@example.kz', true], ['no@example.kz', false], ['idle@example.kz', true], ['never@example.kz', true]] as const) {
    await signUp(event, email, { newsletter })
    if (email !== 'idle@example.kz') await press(event, email, 'confirm')
  }
  await suppress(await cms(), keyOf('never@example.kz'), 'never')
  await subscribeRegistrants(await cms())
  await subscribeRegistrants(await cms())
  expect(await readerOf('yes@example.kz')).toMatchObject({ status: 'confirmed', source: 'event', topics: [] })
  for (const email of ['no@example.kz', 'idle@example.kz', 'never@example.kz']) expect(await readerOf(email)).toBeNull()
  expect((await consentEvents(await cms()).find({}).toArray()).map(({ what }) => what)).toEqual(['event-registered'])

  const reader = await readerOf('yes@example.kz')
  if (reader) await leave(await cms(), reader)
  await press(event, 'yes@example.kz', 'cancel')
  await press(event, 'yes@example.kz', 'again')
  await subscribeRegistrants(await cms())
  expect((await readerOf('yes@example.kz'))?.status).toBe('unsubscribed')
})

test('of a box that was ticked and a leaving since, the last word counts', async () => {
  const event = await plannedEvent({ capacityRoom: 9 })
  const { reader: left } = await subscribe(post, 'left@example.kz')
  const { reader: back } = await subscribe(post, 'back@example.kz')
  await leave(await cms(), back)
  for (const email of ['left@example.kz', 'back@example.kz']) {
    await signUp(event, email, { newsletter: true })
    await press(event, email, 'confirm')
  }
  await leave(await cms(), left)
  await subscribeRegistrants(await cms())
  expect([(await readerOf('left@example.kz'))?.status, (await readerOf('back@example.kz'))?.status]).toEqual(['unsubscribed', 'confirmed'])
})

test('letters to somebody who was erased while they waited are not sent', async () => {
  await ask('late@example.kz')
  const { reader } = await subscribe(post, 'late@example.kz')
  await ask('late@example.kz')
  const { eraseSubscriber } = await import('#domain/newsletter/erase.ts')
  await eraseSubscriber(await cms(), reader._id.toHexString())
  post.server.letters.length = 0
  await post.deliver()
  expect(post.server.letters).toEqual([])
  expect(await deliveries(await cms()).countDocuments({ to: { $ne: '' } })).toBe(0)
})
