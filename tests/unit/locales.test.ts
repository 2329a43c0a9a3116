import { expect, test } from 'vitest'
import { shownLocale } from '#lib/locales.ts'

test('a story that is not public in the reader’s language is shown in its original language', () => {
  expect(shownLocale(['kk', 'en'], 'en')).toBe('en')
})

test('a story whose original is withdrawn is shown in Russian, else Kazakh, else English', () => {
  expect(shownLocale(['kk', 'ru'], 'en')).toBe('ru')
  expect(shownLocale(['kk', 'en'], 'ru')).toBe('kk')
  expect(shownLocale([], 'ru')).toBeUndefined()
})
