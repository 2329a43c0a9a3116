import { expect, test } from 'vitest'
import { type Limit, tooSoon as tooSoonFor } from '#domain/limits.ts'
import { cms } from '#tests/factories.ts'

const tooSoon = async (limit: Limit, key: string) => tooSoonFor(await cms(), limit, key)

test('of ten tries at once exactly as many are let through as may be, and the others are told when to come back', async () => {
  const limit = { name: 'test', points: 3, seconds: 600 }
  const waits = await Promise.all(Array.from({ length: 10 }, () => tooSoon(limit, 'network')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
  for (const wait of waits.filter(Boolean)) {
    expect(wait).toBeGreaterThan(590)
    expect(wait).toBeLessThanOrEqual(600)
  }
  expect(await tooSoon(limit, 'another network')).toBe(0)
})

test('a limit is over when its time is', async () => {
  const limit = { name: 'short', points: 1, seconds: 1 }
  expect(await tooSoon(limit, 'a')).toBe(0)
  expect(await tooSoon(limit, 'a')).toBe(1)
  await expect.poll(() => tooSoon(limit, 'a'), { timeout: 10_000, interval: 300 }).toBe(0)
})
