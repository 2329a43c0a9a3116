import { expect, test } from 'vitest'
import { mailboxOf, maskEmail, readEmail } from '#lib/email-address.ts'
import { doubtOf, emailFault } from '#lib/email-doubt.ts'
import { isSeen, oneLine, seenText } from '#lib/one-line.ts'

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
  ['\u200bzz@example.kz\u200e', 'zz@example.kz', 'zz@example.kz'],
  ['\ufeffa\u200b@example\u00ad.kz\u2800', 'a@example.kz', 'a@example.kz'],
  ['a\u202e@example.kz', 'a@example.kz', 'a@example.kz'],
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
  'mailto:a@example.kz', `${'a'.repeat(10_000)}@example.kz`, `a@${'b.'.repeat(5000)}kz`,
])('no address: %j', (typed) => {
  expect(readEmail(typed)).toBeUndefined()
})

test('a masked address tells two people apart and can be written to by nobody', () => {
  expect(maskEmail('aigul@mail.example.kz')).toBe('a•••@m•••.kz')
})

test.each([
  ['g.b@gmail.com', 'gb@gmail.com'], ['gb@googlemail.com', 'gb@gmail.com'], ['g.b@ya.ru', 'g-b@yandex.ru'], ['g-b@yandex.kz', 'g-b@yandex.ru'],
  ['g.b@mail.ru', 'g.b@mail.ru'], ['g.b@gmail.com.kz', 'g.b@gmail.com.kz'],
])('%s lies in the mailbox %s', (key, mailbox) => {
  expect(mailboxOf(key)).toBe(mailbox)
})

test.each([
  ['аidar@mail.ru', 'aidar@mail.ru'], ['х@mail.ru', 'x@mail.ru'], ['aidar@gmаil.com', 'aidar@gmail.com'], ['Аidar@mail.ru', 'Aidar@mail.ru'],
  ['пoчта@пример.қаз', 'почта@пример.қаз'], ['ａidar@mail.ru', 'aidar@mail.ru'], ['сос@mail.kz', 'coc@mail.kz'], ['αidar@mail.ru', 'aidar@mail.ru'],
  ['aidar@xn--gmil-63d.com', 'aidar@gmail.com'], ['айdar@mail.ru', undefined],
])('%s is perhaps not what its writer sees: %s', (typed, meant) => {
  expect(doubtOf(typed)).toEqual(meant === undefined ? {} : { meant })
  expect(emailFault(typed, undefined)).toBe('mixedEmail')
  expect(emailFault(typed, typed)).toBeUndefined()
})

test.each(['почта@пример.қаз', 'рост@пример.қаз', 'aidar@пример.қаз', 'aidar@пример.com', 'почта@mail.ru', 'aidar.k+7@mail.ru', 'әсел@пошта.қаз', 'nobody'])('%s is no riddle', (typed) => {
  expect(doubtOf(typed)).toBeUndefined()
})

test.each(['\u200b', '\u3164', '\u2800', '\u200e', '\u202e\u202c', ' \u00a0\u2003', '\u0301', '\u115f\u1160', '\ufe0f', '\u00ad'])('a line of %j alone is empty', (typed) => {
  expect([oneLine(typed), seenText(typed), isSeen(typed)]).toEqual(['', '', false])
})

test.each([
  ['\u200bАнна\u200d', 'Анна'], ['Ан\u202eна\u202c', 'Анна'], [' Анна\u3164\u3164Мария\n', 'Анна Мария'], ['Фари\u200cбa', 'Фари\u200cбa'], ['Ә\u0301', 'Ә\u0301'], ['👩\u200d🚀 ', '👩\u200d🚀'], ['О\u2019Нил', 'О\u2019Нил'],
])('%j is seen as %j', (typed, shown) => {
  expect(oneLine(typed)).toBe(shown)
})

test('a text of several lines keeps them', () => {
  expect(seenText(' первая\n\u202eвторая\u200e ')).toBe('первая\nвторая')
})
