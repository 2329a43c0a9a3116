import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { drawn } from '#tests/drawn.ts'
import { allTexts } from '#tests/texts.ts'

/** Words that ask for an ending on what stands before them: a bare number, date or name has none. */
const governing = ['бастап', 'дейін', 'кейін', 'бұрын', 'туралы', 'берілген', 'үшін', 'соң', 'қарай', 'қарағанда', 'сияқты', 'арқылы']
const governed = new RegExp(`\\{\\{?[a-zA-Z]+\\}?\\}[»”]?\\s+(?:${governing.join('|')})(?!\\p{L})`, 'u')
/** A span of time that the panel writes out: “2 минут бұрын” needs no ending. */
const allowed = ['admin/kazakh.version.versionAgo']

test('no Kazakh text asks for an ending on a slot that cannot have one', () => {
  const kazakh = allTexts.filter(({ locale }) => locale === 'kk')
  const found = kazakh.filter(({ text }) => governed.test(text))
  expect(found.filter(({ at }) => !allowed.includes(at)).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
  expect(found.map(({ at }) => at)).toEqual(allowed)
})

/** READ_TEXTS=folder writes down what is drawn: one file for each language, to be read by somebody who speaks it. */
const folder = process.env['READ_TEXTS']

test.each(locales)('every text in %s can be drawn with three sample values', (locale) => {
  const texts = allTexts.filter((text) => text.locale === locale && text.room !== 'guides').map((text) => ({ at: text.at, lines: drawn(text) }))
  for (const { at, lines } of texts) {
    expect(lines.length, at).toBeGreaterThan(0)
    // {year} of the copyright line is filled in by the site.
    for (const line of lines) expect(line, at).not.toMatch(/\{(?!year\})|\}(?<!\{year\})|undefined|\[object/)
  }
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${locale}.md`), texts.map(({ at, lines }) => `## ${at}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`).join('\n'))
})
