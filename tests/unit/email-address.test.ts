import { expect, test } from 'vitest'
import { maskEmail, readEmail } from '#lib/email-address.ts'

const longLocal = 'a'.repeat(64)
const label = 'd'.repeat(61)
/** 254 octets in all. */
const longest = `${longLocal}@${label}.${label}.${label}.kz`

test.each([
  ['aigul@example.kz', 'aigul@example.kz', 'aigul@example.kz'],
  ['  Aigul.S@Example.KZ ', 'Aigul.S@example.kz', 'aigul.s@example.kz'],
  ['aigul+sabyr@example.kz', 'aigul+sabyr@example.kz', 'aigul@example.kz'],
  ['әсел@пошта.қаз', 'әсел@xn--80a1acn3a.xn--80ao21a', 'әсел@xn--80a1acn3a.xn--80ao21a'],
  ["o'neil_x/y=z!@mail.example.co", "o'neil_x/y=z!@mail.example.co", "o'neil_x/y=z!@mail.example.co"],
  ['+tag@example.kz', '+tag@example.kz', '+tag@example.kz'],
])('%s is one address', (typed, address, key) => {
  expect(readEmail(typed)).toEqual({ address, key })
})

test('one person who types the address in several ways is one person', () => {
  const keys = ['Aigul@Example.org', 'aigul+event@example.org', ' AIGUL+a+b@EXAMPLE.ORG'].map((typed) => readEmail(typed)?.key)
  expect(new Set(keys)).toEqual(new Set(['aigul@example.org']))
  // ё as one letter or as two: the same name.
  expect(readEmail('е\u0308лка@example.org')?.key).toBe(readEmail('ёлка@example.org')?.key)
})

test('the longest address there may be is one, a letter more is not', () => {
  expect(longest).toHaveLength(64 + 1 + 3 * 62 + 2)
  expect(readEmail(longest)).toBeTruthy()
  expect(readEmail(`a${longest}`)).toBeUndefined()
  expect(readEmail(`${'ә'.repeat(33)}@example.kz`), '66 octets before the @').toBeUndefined()
})

test.each([
  '', 'aigul', '@example.kz', 'aigul@', 'aigul@example', 'a b@example.kz', 'a@b@example.kz',
  'a@example.kz, b@example.kz', 'a@example.kz;b@example.kz', 'a@example.kz b@example.kz',
  'a@example.kz\r\nBcc: b@example.kz', 'a\r\n@example.kz', 'a@example.kz\nb@example.kz', 'a@example.kz\u0000', 'a@example.kz\u2028',
  'a@example.kz\r\nRCPT TO:<evil@example.org>', 'a(comment)@example.kz', 'a@(comment)example.kz', '"a b"@example.kz', 'Айгүл <a@example.kz>', '<a@example.kz>', 'a@example.kz>',
  'a@[127.0.0.1]', 'a@127.0.0.1', 'a@example..kz', 'a..b@example.kz', '.a@example.kz', 'a.@example.kz', 'a@-example.kz', 'a@example.kz.', 'a@exam_ple.kz', 'a@example.kz%0d%0aBcc:b',
  'mailto:a@example.kz', 'a\u200b@example.kz', 'a\u202e@example.kz', `${'a'.repeat(10_000)}@example.kz`, `a@${'b.'.repeat(5000)}kz`,
])('no address: %j', (typed) => {
  expect(readEmail(typed)).toBeUndefined()
})

test('a masked address tells two people apart and can be written to by nobody', () => {
  expect(maskEmail('aigul@mail.example.kz')).toBe('a•••@m•••.kz')
})
