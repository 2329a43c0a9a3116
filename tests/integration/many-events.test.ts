import { ObjectId } from 'mongodb'
import { beforeAll, expect, test, vi } from 'vitest'
import { native } from '#domain/native.ts'
import { findPastPage, findPastYears } from '#features/events/past.ts'
import { cms, event } from '#tests/factories.ts'
import { copyEvents } from '#tests/many-events.ts'

beforeAll(async () => {
  const id = await event({ ru: { title: 'Одно из многих' }, kk: { title: 'Көптің бірі' }, en: { title: 'One of many' } }, { startLocal: '2026-06-30T10:00', endLocal: '2026-06-30T12:00' })
  await copyEvents(native(await cms(), 'events'), new ObjectId(id), 2000, new Date('2026-06-29T05:00:00Z'))
})

test('a page of one year among two thousand past events is one question to the database', async () => {
  const find = vi.spyOn(await cms(), 'find')
  const { events, pages } = await findPastPage('ru', 2025, 2)
  expect(find).toHaveBeenCalledTimes(1)
  expect([events.length, pages]).toEqual([50, 8])
  expect(events[0]?.when.start).toBe('2025-11-11T05:00:00.000Z')
  find.mockRestore()
})

test('the years are found by one look each', async () => {
  const find = vi.spyOn(await cms(), 'find')
  expect(await findPastYears('kk')).toEqual([2026, 2025, 2024, 2023, 2022, 2021])
  expect(find).toHaveBeenCalledTimes(7)
  find.mockRestore()
})

test('the question is answered by the index, not by reading all events', async () => {
  const year = { $gte: new Date('2023-12-31T18:00:00Z'), $lt: new Date('2024-12-31T19:00:00Z') }
  const found = native(await cms(), 'events').find({ startUtc: year, endUtc: { $lte: new Date() } }).sort({ startUtc: -1 }).limit(50)
  const { executionStats: { totalDocsExamined } } = (await found.explain('executionStats')) as { executionStats: { totalDocsExamined: number } }
  expect(totalDocsExamined).toBeLessThanOrEqual(60)
})
