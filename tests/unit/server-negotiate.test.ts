import { expect, test } from 'vitest'
import { negotiateLocale } from '#server/negotiate.ts'

test.each([
  [undefined, 'ru'],
  ['', 'ru'],
  ['kk', 'kk'],
  ['kk-Cyrl-KZ,ru;q=0.9', 'kk'],
  ['en-GB,en;q=0.9', 'en'],
  ['de, fr;q=0.9', 'ru'],
  ['ru;q=0.5, en;q=0.7', 'en'],
  ['en;q=0, kk;q=0.1', 'kk'],
  ['*', 'ru'],
  ['*;q=9', 'ru'],
  ['en;q=9', 'ru'],
  ['../../etc', 'ru'],
  ['EN', 'en'],
])('a browser that asks for %s gets %s', (header, locale) => expect(negotiateLocale(header)).toBe(locale))

test('a header of 10 kB is read in no time', () => {
  const started = performance.now()
  expect(negotiateLocale('kk;q=0.1,'.repeat(1200))).toBe('kk')
  expect(performance.now() - started).toBeLessThan(50)
})
