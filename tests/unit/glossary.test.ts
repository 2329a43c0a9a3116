import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { glossary } from '#tests/glossary.ts'
import { allTexts } from '#tests/texts.ts'

const terms = locales.flatMap((locale) => glossary[locale].map((term) => ({ locale, ...term })))
const said = (text: string) => text.toLocaleLowerCase('kk')

test('texts of every room are read in every language', () => {
  for (const room of ['site', 'panel', 'demo'] as const) {
    for (const locale of locales) expect(allTexts.filter((text) => text.room === room && text.locale === locale).length, `${room} ${locale}`).toBeGreaterThan(150)
  }
  expect(allTexts.filter(({ room }) => room === 'guides').length).toBeGreaterThan(80)
})

test.each(terms)('$locale has one word for “$concept”: $use', ({ locale, use, never, but = [], rooms }) => {
  const own = allTexts.filter((text) => text.locale === locale)
  const where = own.filter(({ room }) => !rooms || rooms.includes(room))
  const bare = (text: string) => but.reduce((rest, phrase) => rest.replaceAll(phrase, '…'), text)
  expect(where.filter(({ text }) => never.some((pattern) => pattern.test(bare(text)))).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
  expect(own.some(({ text }) => said(text).includes(said(use))), 'the word itself is read somewhere').toBe(true)
  // What is let pass is there to be let pass.
  expect(but.filter((phrase) => !own.some(({ text }) => text.includes(phrase)))).toEqual([])
})

test('a guide that is there in Kazakh is there in Russian and English, and the other way round', () => {
  const guides = (folder: string) => readdirSync(join(import.meta.dirname, '../../docs/editors', folder)).filter((file) => file.endsWith('.md')).sort()
  expect(guides('kk')).toEqual(guides('ru'))
  expect(guides('.')).toEqual(expect.arrayContaining(guides('kk')))
})
