import { beforeAll, expect, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { resume } from '#domain/newsletter/sending/control.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { newRoad } from '#tests/road.ts'
import { copyFor, deliverAll, dueLetter, letter, manyReaders, progress, sendWhole } from '#tests/sending.ts'

const road = newRoad({ lanes: 1 })
beforeAll(async () => {
  await staff('admin')
})

const quota = { body: '454 Throttling failure: Daily message quota exceeded.' }

const told = async () => (await deliveries(await cms()).find({ kind: 'newsletter.paused' }).toArray()).map(({ data }) => data?.['reason'])
const charged = async () => subscribers(await cms()).countDocuments({ $or: [{ softBounces: { $gt: 0 } }, { status: 'bounced' }] })

async function after(minutes: number) {
  const now = new Date(Date.now() + minutes * 60_000)
  await letters(await cms()).updateMany({}, { $set: { activeAt: now } })
  await deliverAll(road.transport, { now })
}

test('a relay whose quota is used up stops the letter after ten copies; they wait in it, and all readers get theirs', async () => {
  await manyReaders(15)
  const id = await dueLetter()
  road.server.state.behave = () => quota
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await progress(id)).toMatchObject({ sent: 0, deferred: 10, failed: 0, waiting: 5 })
  expect(await letterDeliveries(await cms()).countDocuments({ status: 'deferred', reason: 'limit' })).toBe(10)
  expect(await told()).toEqual(['policy'])
  expect(await charged()).toBe(0)
  road.server.state.behave = () => 'accept'
  expect(await resume(await cms(), id)).toBe(true)
  await after(6)
  await finishLetters(await cms())
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { sent: 15 } })
})

test('a limit is waited for longer than a day, and whoever is given up in the end does not pay', async () => {
  await readerOf('a@example.org', 'kk')
  const id = await dueLetter()
  road.server.state.behave = () => quota
  await sendWhole(road.transport)
  for (const minutes of [6, 25, 100, 400, 1200, 2000]) await after(minutes)
  expect(await copyFor('a@example.org')).toMatchObject({ status: 'deferred', reason: 'limit', attempts: 7 })
  await after(2800)
  expect(await copyFor('a@example.org')).toMatchObject({ status: 'failed', reason: 'gaveUp' })
  expect(await charged()).toBe(0)
  expect((await letter(id)).state).toBe('sending')
})

test('a limit among the tries is not held against the reader when another answer is the last', async () => {
  await readerOf('a@example.org', 'kk')
  await dueLetter()
  road.server.state.behave = () => quota
  await sendWhole(road.transport)
  for (const minutes of [6, 25, 100, 400]) await after(minutes)
  road.server.state.behave = () => ({ rcpt: '451 4.3.0 later' })
  await after(1200)
  expect(await copyFor('a@example.org')).toMatchObject({ status: 'failed', reason: 'gaveUp' })
  expect(await charged()).toBe(0)
})

test('refusals of unknown words, one after the other, stop the letter and cost the first reader at most', async () => {
  await manyReaders(30)
  const id = await dueLetter()
  road.server.state.behave = () => ({ rcpt: '550 Error 17' })
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await progress(id)).toMatchObject({ failed: 10, retryable: 10, waiting: 20 })
  expect(await told()).toEqual(['policy'])
  expect(await charged()).toBeLessThanOrEqual(1)
})

test('a relay that puts everybody off in unknown words until they are given up costs nobody anything', async () => {
  await manyReaders(15)
  const id = await dueLetter()
  road.server.state.behave = () => ({ rcpt: '451 4.3.0 Error 17' })
  await sendWhole(road.transport)
  for (const minutes of [6, 25, 100, 400, 1200]) await after(minutes)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await told()).toEqual(['policy'])
  expect(await charged()).toBe(0)
})
