import { beforeEach, expect, test } from 'vitest'
import { acceptClock, clockDoubt, clockIsRight } from '#domain/clock/guard.ts'
import { nativeDatabase } from '#domain/native.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { days, minutes } from '#lib/retention.ts'
import { tasks } from '#worker/tasks.ts'
import { plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { rest, token } from '#tests/rest.ts'

const clock = async () => nativeDatabase(await cms()).collection('clock')
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const year = days(365)

beforeEach(async () => void (await (await clock()).deleteMany({})))

/** Everything the worker does by the clock, letters and far-away servers excepted. */
async function work(now: Date) {
  for (const { name, run } of tasks) if (name !== 'newsletter.bounces' && name !== 'events.clock-law') await run(await cms(), now)
}

/** All that is kept about people, as it lies in the database. */
async function people() {
  const db = nativeDatabase(await cms())
  const rows = await Promise.all(['registrations', 'subscribers', 'tokens', 'consent-events'].map((name) => db.collection(name).find().sort({ _id: 1 }).toArray()))
  return JSON.stringify(rows)
}

test('a clock that is a year ahead erases nobody, with and without an earlier run; once it is right the work goes on by itself', async () => {
  const event = await plannedEvent({ seatsRoom: 1 } as never)
  await signUp(event, 'aigul@example.org')
  await press(event, 'aigul@example.org', 'confirm')
  await signUp(event, 'held@example.org')
  await readerOf('left@example.org', 'kk', { status: 'unsubscribed' })
  const before = await people()
  await work(later(year))
  expect(await people()).toBe(before)
  expect((await clockDoubt(await cms()))?.why).toBe('apart')
  await work(later(0))
  expect(await clockDoubt(await cms())).toBeUndefined()
  await work(later(year))
  expect(await people()).toBe(before)
  await registrations(await cms()).updateOne({ _id: (await rowOf(event, 'held@example.org'))._id }, { $set: { consentAt: later(-days(2)), state: 'held', holdUntil: later(-days(1)) } })
  await work(later(0))
  expect(await registrations(await cms()).countDocuments({ event: (await rowOf(event, 'aigul@example.org')).event })).toBe(1)
  expect(await stateOf(event, 'aigul@example.org')).toBe('confirmed')
})

test('the same clock for both, a day beyond the last run: nothing is done until somebody says that the date is right', async () => {
  expect(await clockIsRight(await cms(), later(0))).toBe(true)
  await (await clock()).updateOne({}, { $set: { lastRun: later(-days(3)) } })
  expect(await clockIsRight(await cms(), later(0))).toBe(false)
  expect((await clockDoubt(await cms()))?.why).toBe('jump')
  await acceptClock(await cms())
  expect(await clockDoubt(await cms())).toBeUndefined()
  expect(await clockIsRight(await cms(), later(minutes(1)))).toBe(true)
})

test('before the last run: nothing is done either', async () => {
  await (await clock()).insertOne({ _id: 'clock' as never, lastRun: later(days(2)) })
  expect(await clockIsRight(await cms(), later(0))).toBe(false)
  expect((await clockDoubt(await cms()))?.why).toBe('back')
})

test('clocks that stay apart are accepted for a week, and no further apart', async () => {
  const ahead = later(minutes(20))
  expect(await clockIsRight(await cms(), ahead)).toBe(false)
  await acceptClock(await cms(), ahead)
  expect(await clockIsRight(await cms(), ahead)).toBe(true)
  expect(await clockIsRight(await cms(), later(minutes(40)))).toBe(false)
  await (await clock()).updateOne({}, { $set: { acceptedUntil: later(-1) } })
  expect(await clockIsRight(await cms(), ahead)).toBe(false)
})

test('an administrator alone says that the date is right, and it is written down', async () => {
  await (await clock()).insertOne({ _id: 'clock' as never, lastRun: later(-days(3)) })
  for (const role of ['editor', 'office', 'admin'] as const) {
    const { email } = await staff(role)
    const { status } = await rest('/audit-log/clock-is-right', { method: 'POST', token: await token(email), json: {} })
    expect(status, role).toBe(role === 'admin' ? 200 : 403)
  }
  expect((await rest('/audit-log/clock-is-right', { method: 'POST', json: {} })).status).toBe(401)
  expect(await clockIsRight(await cms(), later(0))).toBe(true)
  const { docs } = await (await cms()).find({ collection: 'audit-log', overrideAccess: true })
  expect(docs.map(({ act }) => act)).toEqual(['clockAccepted', 'signedIn', 'signedIn', 'signedIn'])
})
