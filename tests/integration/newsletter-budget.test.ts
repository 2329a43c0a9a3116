import { expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { cappedBy, giveBack, take } from '#domain/newsletter/sending/budget.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { beat } from '#domain/newsletter/sending/heartbeat.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { cms } from '#tests/factories.ts'
import { newRoad } from '#tests/road.ts'
import { deliverAll, dueLetter, letter, manyReaders, noLimits } from '#tests/sending.ts'

// Ten in the morning in UTC: an hour begins, and a day is not near its end.
const morning = Date.parse('2027-02-06T10:00:00Z')
const at = (seconds: number) => new Date(morning + seconds * 1000)
const hour = 3600
const road = newRoad()

test('no limit asks nobody', async () => {
  expect(await take(await cms(), 500, noLimits, at(0))).toBe(500)
  expect(await native(await cms(), 'mail-budget').countDocuments({})).toBe(0)
})

test('ten in a second: what is left fills up with time, and not beyond', async () => {
  const payload = await cms()
  const limits = { ...noLimits, perSecond: 10 }
  expect(await take(payload, 50, limits, at(0))).toBe(10)
  expect(await take(payload, 50, limits, at(0.2))).toBe(2)
  expect(await take(payload, 1, limits, at(0.2))).toBe(0)
  expect(await take(payload, 50, limits, at(60))).toBe(10)
  await giveBack(payload, 4, limits)
  expect(await take(payload, 50, limits, at(60))).toBe(4)
  // A clock that goes back an hour neither fills up nor stops.
  expect(await take(payload, 50, limits, at(60 - hour))).toBe(0)
  expect(await take(payload, 50, limits, at(61 - hour))).toBe(10)
})

test('many who ask at once get together what there is', async () => {
  const payload = await cms()
  const limits = { perSecond: 0, perHour: 30, perDay: 40 }
  const given = await Promise.all(Array.from({ length: 20 }, () => take(payload, 3, limits, at(0))))
  expect(given.reduce((sum, count) => sum + count, 0)).toBe(30)
  expect(await cappedBy(payload, limits, at(1))).toBe('hour')
  expect(await take(payload, 30, limits, at(hour))).toBe(10)
  expect(await cappedBy(payload, limits, at(hour))).toBe('day')
  expect(await take(payload, 30, limits, at(24 * hour))).toBe(30)
})

test('the day is over half way through a letter: it goes on the next day, also after a restart', async () => {
  const payload = await cms()
  const limits = { ...noLimits, perDay: 7 }
  await manyReaders(10)
  const id = await dueLetter({}, at(0))
  await prepareDue(payload, at(0))
  await deliverAll(road.transport, { now: at(1), limits })
  expect(road.server.letters).toHaveLength(7)
  expect(await cappedBy(payload, limits, at(1))).toBe('day')
  // A new process has a road of its own and nothing in its memory: the row alone knows what was spent.
  road.transport.close()
  road.transport = smtpTransport(road.server.url)
  await deliverAll(road.transport, { now: at(2 * hour - 1), limits })
  expect(road.server.letters).toHaveLength(7)
  expect((await letter(id)).state).toBe('sending')
  for (let hours = 1; hours <= 14; hours += 1) await beat(payload, at(hours * hour))
  await deliverAll(road.transport, { now: at(14 * hour), limits })
  await finishLetters(payload, at(14 * hour))
  expect(road.server.letters).toHaveLength(10)
  expect((await letter(id)).state).toBe('done')
})

test('what was taken for letters that nobody needed any more is given back', async () => {
  const payload = await cms()
  const limits = { ...noLimits, perDay: 5 }
  await manyReaders(6)
  await dueLetter({}, at(0))
  await prepareDue(payload, at(0))
  await subscribers(payload).updateMany({ locale: { $ne: 'kk' } }, { $set: { status: 'unsubscribed' } })
  await deliverAll(road.transport, { now: at(1), limits })
  await deliverAll(road.transport, { now: at(2), limits })
  expect(road.server.letters).toHaveLength(2)
  expect(await take(payload, 10, limits, at(3))).toBe(3)
})
