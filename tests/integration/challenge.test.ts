import { expect, test } from 'vitest'
import { isRipe, longest, makeSecondSeal, makeSeal, nextSeal, shortest } from '#lib/challenge.ts'

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

test('whoever presses the button again and again comes through', () => {
  let seal = nextSeal('', now)
  for (let later = 100; later < 1000; later += 100) {
    expect(isRipe(seal, now + later)).toBe(false)
    seal = nextSeal(seal, now + later)
  }
  expect(isRipe(seal, now + 1000)).toBe(true)
})

test('nobody can make one up', () => {
  const [at = '', proof = ''] = makeSeal(now).split('.')
  for (const seal of ['', 'x', '.', `${at}.`, `${at}.${'A'.repeat(22)}`, `${at.replace(now.toString(36), (now - 60_000).toString(36))}.${proof}`]) {
    expect(isRipe(seal, now + shortest), seal).toBe(false)
  }
})
