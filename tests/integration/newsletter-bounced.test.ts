import { beforeEach, expect, test } from 'vitest'
import { arrived, complaint, forgetSoftBounces, hardBounce, softBounce, unbounce } from '#domain/newsletter/bounced.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { consentEvents } from '#domain/newsletter/rows.ts'
import { suppress, suppressionOf } from '#domain/newsletter/suppressions.ts'
import { days } from '#lib/retention.ts'
import { cms } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { historyOf, keyOf, readerOf as storedReader } from '#tests/readers.ts'
import { emptyHouse } from '#tests/sending.ts'

const address = 'aigul@example.org'
const key = keyOf(address)
const start = Date.parse('2027-02-01T10:00:00Z')
const day = (number: number) => new Date(start + days(number))

beforeEach(async () => {
  await emptyHouse(await cms())
  await consentEvents(await cms()).deleteMany({})
})

test('a mailbox that does not exist ends the subscription and is not written to again', async () => {
  await readerOf(address, 'kk')
  await hardBounce(await cms(), key)
  await hardBounce(await cms(), key)
  expect((await storedReader(address))?.status).toBe('bounced')
  expect(await suppressionOf(await cms(), key)).toMatchObject({ reason: 'hard-bounce' })
})

test('whoever has left stays so, and an address without a reader is suppressed all the same', async () => {
  await readerOf(address, 'kk', { status: 'unsubscribed' })
  await hardBounce(await cms(), key)
  await hardBounce(await cms(), keyOf('nobody@example.org'))
  expect((await storedReader(address))?.status).toBe('unsubscribed')
  expect(await suppressionOf(await cms(), keyOf('nobody@example.org'))).not.toBeNull()
})

test('five letters that did not arrive within two weeks are borne; one more after two weeks ends it', async () => {
  await readerOf(address, 'kk')
  for (const number of [0, 3, 6, 9, 12]) await softBounce(await cms(), key, day(number))
  expect(await storedReader(address)).toMatchObject({ status: 'confirmed', softBounces: 5, softSince: day(0) })
  await softBounce(await cms(), key, day(14))
  expect((await storedReader(address))?.status).toBe('bounced')
  expect(await suppressionOf(await cms(), key)).toBeNull()
})

test('four over a long time are borne', async () => {
  await readerOf(address, 'kk')
  for (const number of [0, 30, 60, 90]) await softBounce(await cms(), key, day(number))
  expect(await storedReader(address)).toMatchObject({ status: 'confirmed', softBounces: 4 })
})

test('a letter that arrived and did not come back for three days starts the count anew; one that came back does not', async () => {
  const payload = await cms()
  await readerOf(address, 'kk')
  for (const number of [0, 1, 2, 3]) await softBounce(payload, key, day(number))
  await arrived(payload, key, day(4))
  await softBounce(payload, key, day(5))
  expect(await storedReader(address)).toMatchObject({ softBounces: 5, softSince: day(0) })
  await arrived(payload, key, day(6))
  await forgetSoftBounces(payload, day(8))
  expect(await storedReader(address)).toMatchObject({ softBounces: 5 })
  await softBounce(payload, key, day(20))
  expect(await storedReader(address)).toMatchObject({ status: 'confirmed', softBounces: 1, softSince: day(20) })
  await arrived(payload, key, day(21))
  await forgetSoftBounces(payload, day(25))
  expect(await storedReader(address)).toMatchObject({ softBounces: 0, softSince: null })
})

test('what is said later softens no heavier word: a wish to hear nothing outlives a mailbox that is gone', async () => {
  const payload = await cms()
  await suppress(payload, key, 'never')
  await hardBounce(payload, key)
  await complaint(payload, key)
  expect(await suppressionOf(payload, key)).toMatchObject({ reason: 'never' })
})

test('whoever calls a letter spam has left, and it is written down once', async () => {
  await readerOf(address, 'kk')
  await complaint(await cms(), key)
  await complaint(await cms(), key)
  expect((await storedReader(address))?.status).toBe('unsubscribed')
  expect(await suppressionOf(await cms(), key)).toMatchObject({ reason: 'complaint' })
  expect(await historyOf()).toEqual(['withdrawn'])
})

test('the office brings a bounced reader back only where their consent stands and nothing else forbids it', async () => {
  const payload = await cms()
  const { _id } = await readerOf(address, 'kk')
  const id = _id.toHexString()
  expect(await unbounce(payload, id)).toBe(false)
  await hardBounce(payload, key)
  expect(await unbounce(payload, id)).toBe(false)
  await noteConsent(payload, { key: 'confirmed:test', what: 'confirmed', emailKey: key, locale: 'kk' }, day(0))
  expect(await unbounce(payload, id)).toBe(true)
  expect(await storedReader(address)).toMatchObject({ status: 'confirmed', softBounces: 0 })
  expect(await suppressionOf(payload, key)).toBeNull()

  await hardBounce(payload, key)
  await suppress(payload, key, 'admin')
  expect(await unbounce(payload, id)).toBe(false)
  expect((await storedReader(address))?.status).toBe('bounced')
  const reader = await storedReader(address)
  if (reader) await leave(payload, reader)
  expect(await unbounce(payload, id)).toBe(false)
})
