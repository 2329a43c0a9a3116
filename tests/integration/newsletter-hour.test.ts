import { beforeAll, expect, test, vi } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { letters, wholeHash } from '#domain/newsletter/letters.ts'
import { takeBack } from '#domain/newsletter/schedule.ts'
import { resume } from '#domain/newsletter/sending/control.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { beat } from '#domain/newsletter/sending/heartbeat.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { cms, staff, story, withdraw } from '#tests/factories.ts'
import { letterBody, namedSite, readerOf, storyCard } from '#tests/newsletter.ts'
import { newRoad } from '#tests/road.ts'
import { deliverAll, dueLetter, letter, manyReaders, progress, sendWhole } from '#tests/sending.ts'

const hour = 3_600_000
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const road = newRoad()
beforeAll(async () => {
  await staff('admin')
})

test('a letter whose hour was missed by more than two hours asks first', async () => {
  await manyReaders(3)
  const payload = await cms()
  const late = await dueLetter({}, later(-2 * hour - 60_000))
  const soon = await dueLetter({}, later(-2 * hour + 60_000))
  await sendWhole(road.transport)
  expect(await letter(late)).toMatchObject({ state: 'paused', pausedFor: 'late' })
  expect((await letter(soon)).state).toBe('done')
  expect(road.server.letters).toHaveLength(3)
  expect(await deliveries(payload).countDocuments({ kind: 'newsletter.paused' })).toBe(1)
  expect(await resume(payload, late)).toBe(true)
  await sendWhole(road.transport)
  expect((await letter(late)).state).toBe('done')
  expect(road.server.letters).toHaveLength(6)
})

test('one that asks can become a draft again', async () => {
  const id = await dueLetter({}, later(-5 * hour))
  const payload = await cms()
  await prepareDue(payload)
  expect(await takeBack(payload, id)).toBe(true)
  expect(await letter(id)).toMatchObject({ state: 'draft', pausedFor: null, scheduledAt: null })
})

test('a letter for tomorrow waits, and a clock that is set back an hour sends nothing twice', async () => {
  await manyReaders(6)
  const payload = await cms()
  const tomorrow = await dueLetter({}, later(24 * hour))
  const id = await dueLetter()
  await prepareDue(payload)
  // Set back between the preparation and the sending, and forward again.
  await deliverAll(road.transport, { now: later(-hour) })
  expect(road.server.letters).toHaveLength(6)
  await sendWhole(road.transport, later(-hour))
  await sendWhole(road.transport)
  await sendWhole(road.transport, later(hour))
  expect(road.server.letters).toHaveLength(6)
  expect((await letter(id)).state).toBe('done')
  expect((await letter(tomorrow)).state).toBe('scheduled')
})

test('a restored backup writes to nobody: what was being sent stops, and a person decides', async () => {
  await manyReaders(4)
  const payload = await cms()
  const sending = await dueLetter()
  await prepareDue(payload)
  const preparing = await dueLetter()
  await letters(payload).updateOne({ _id: (await letter(preparing))._id }, { $set: { state: 'preparing', activeAt: new Date() } })
  // Three hours later, with whatever comes first of the worker's tasks.
  const then = later(3 * hour)
  await deliverAll(road.transport, { now: then })
  await prepareDue(payload, then)
  await beat(payload, then)
  await deliverAll(road.transport, { now: then })
  await finishLetters(payload, then)
  expect(road.server.letters).toHaveLength(0)
  for (const id of [sending, preparing]) expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'late' })
  expect(await takeBack(payload, sending)).toBe(false)
  expect(await resume(payload, sending)).toBe(true)
  await deliverAll(road.transport)
  expect(road.server.letters).toHaveLength(4)
})

test('while somebody works on it, a letter may take as long as it takes', async () => {
  await manyReaders(4)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  for (let hours = 1; hours <= 12; hours += 1) await beat(payload, later(hours * hour))
  expect((await letter(id)).state).toBe('sending')
  await deliverAll(road.transport, { now: later(12 * hour) })
  expect(road.server.letters).toHaveLength(4)
})

test('a letter in which something is missing by now stops before anybody gets it', async () => {
  const payload = await cms()
  await manyReaders(3)
  const about = await story({ ru: { title: 'Степь' } })
  const id = await dueLetter()
  const { _id } = await letter(id)
  // As it was scheduled while the story could be read.
  await letters(payload).updateOne({ _id }, { $set: { 'body.ru': letterBody('Читайте', storyCard(about)) as never } })
  await letters(payload).updateOne({ _id }, { $set: { contentHash: wholeHash(await letter(id)) } })
  await withdraw('stories', about, 'ru')
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'notReady' })
  expect(road.server.letters).toHaveLength(0)
  expect(await takeBack(payload, id)).toBe(true)
})

test('words that are not those that were checked are not sent', async () => {
  await manyReaders(3)
  const id = await dueLetter()
  const payload = await cms()
  await letters(payload).updateOne({ _id: (await letter(id))._id }, { $set: { 'subject.ru': 'Подмена' } })
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'notReady' })
  expect(road.server.letters).toHaveLength(0)
})

test('who is suppressed, waits for a button or has left is not among the readers; whoever comes later gets the next letter', async () => {
  const payload = await cms()
  await manyReaders(3)
  const never = await readerOf('never@example.org', 'ru')
  await suppress(payload, never.emailKey, 'never')
  await readerOf('pending@example.org', 'ru', { status: 'pending' })
  await readerOf('left@example.org', 'ru', { status: 'unsubscribed' })
  const id = await dueLetter()
  await prepareDue(payload)
  await readerOf('later@example.org', 'ru')
  await deliverAll(road.transport)
  await finishLetters(payload)
  expect(await progress(id)).toMatchObject({ total: 3, sent: 3 })
})

test('a letter that goes to no one at all is done', async () => {
  const id = await dueLetter()
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { total: 0 } })
})

test('the words are drawn once: what changes on the site later changes no letter', async () => {
  const payload = await cms()
  await manyReaders(2)
  await dueLetter()
  await prepareDue(payload)
  await payload.updateGlobal({ slug: 'site', locale: 'kk', overrideAccess: true, data: { name: 'Басқа атау' } as never })
  await deliverAll(road.transport)
  await namedSite()
  for (const { parsed } of road.server.letters) expect((await parsed()).text).not.toContain('Басқа атау')
})

test('a reader whose address another key sealed is a failure to be seen, and holds nobody up', async () => {
  await manyReaders(3)
  await readerOf('broken@example.org', 'ru', { email: 'v1.AAAA' })
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const id = await dueLetter()
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'doneWithFailures', counts: { total: 4, sent: 3, failed: 1 } })
  expect(await letterDeliveries(await cms()).findOne({ status: 'failed' })).toMatchObject({ reason: 'sealed', to: '' })
  const lines = warned.mock.calls.flat().join()
  warned.mockRestore()
  expect(lines).toMatch(/^sealed value of subscribers\.email in [0-9a-f]{24} does not open/)
})
