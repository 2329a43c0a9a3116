import { expect, test } from 'vitest'
import { isRipe, longest, makeSecondSeal, makeSeal, shortest } from '#lib/challenge.ts'

const now = Date.parse('2026-11-24T10:00:00Z')

test('a form that took a person’s time is ripe', () => {
  expect(isRipe(makeSeal(now), now + shortest)).toBe(true)
  expect(isRipe(makeSeal(now), now + longest)).toBe(true)
})

test('a form filled in at once, or left open for too long, is not', () => {
  for (const age of [0, shortest - 1, longest + 1, -1000]) expect(isRipe(makeSeal(now), now + age)).toBe(false)
})

test('the second step may be answered after a second', () => {
  expect(isRipe(makeSecondSeal(now), now + 1000)).toBe(true)
  expect(isRipe(makeSecondSeal(now), now + 500)).toBe(false)
})

test('nobody can make one up', () => {
  const [at = ''] = makeSeal(now).split('.')
  for (const seal of ['', 'x', '.', `${at}.`, `${at}.${'A'.repeat(22)}`, makeSeal(now).replace(at, (now - 60_000).toString(36))]) {
    expect(isRipe(seal, now + shortest), seal).toBe(false)
  }
})
