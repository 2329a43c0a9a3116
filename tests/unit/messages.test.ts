import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }

type Tree = { [key: string]: string | Tree }
const messages: Record<Locale, Tree> = { kk, ru, en }

const flat = (tree: Tree, prefix = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`)))

const texts = { kk: new Map(flat(kk)), ru: new Map(flat(ru)), en: new Map(flat(en)) }
const keys = [...texts.en.keys()]

/** The values a message takes, as `count: plural` or `name: argument`. */
function valuesOf(text: string): string[] {
  const visit = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return []
      const here = `${element.value}: ${TYPE[element.type]}`
      if (element.type === TYPE.tag) return [here, ...visit(element.children)]
      if (element.type === TYPE.select || element.type === TYPE.plural) return [here, ...Object.values(element.options).flatMap(({ value }) => visit(value))]
      return [here]
    })
  return [...new Set(visit(parse(text)))].sort()
}
test('the three languages have the same messages in the same order', () => {
  for (const locale of locales) expect([...texts[locale].keys()]).toEqual(keys)
})

test.each(keys)('%s takes the same values in all languages', (key) => {
  const [first, ...others] = locales.map((locale) => valuesOf(texts[locale].get(key) ?? ''))
  for (const other of others) expect(other).toEqual(first)
})

test('Russian plurals know one, few, many and other', () => {
  for (const [key, text] of texts.ru) {
    if (!/,\s*plural\s*,/.test(text)) continue
    for (const form of ['one', 'few', 'many', 'other']) expect(text, key).toMatch(new RegExp(`${form}\\s*\\{`))
  }
})

test.each(locales)('every message can be written out in %s for 0, 1, 2, 5 and 21', (locale) => {
  const failures: string[] = []
  const t = createTranslator({ locale, messages: messages[locale] as never, onError: (error) => void failures.push(error.message) }) as unknown as (key: string, values: object) => string
  for (const [key, text] of texts[locale]) {
    for (const number of [0, 1, 2, 5, 21]) {
      const values = Object.fromEntries(valuesOf(text).map((value) => value.split(': ')).map(([name = '', kind]) => [name, kind === 'plural' || kind === 'number' ? number : kind === 'tag' ? (chunks: string) => chunks : String(number)]))
      expect(t(key, values), key).not.toMatch(/[{}]|undefined|NaN/)
    }
  }
  expect(failures).toEqual([])
})

test('Kazakh is written with Kazakh letters, not with look-alikes', () => {
  const all = [...texts.kk.values()].join(' ')
  for (const letter of 'әғқңөұүі') expect(all.toLowerCase()).toContain(letter)
  // A Latin i, o, e or h in a Cyrillic word looks right and is found by nobody.
  const mixed = all.match(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/gu)
  expect(mixed).toBeNull()
})

const source = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? source(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? readFileSync(join(folder, entry.name), 'utf8') : ''))
    .join('\n')

test('no message is left that nothing uses', () => {
  const code = ['app', 'features', 'ui', 'i18n', 'domain', 'server'].map(source).join('\n')
  // Keys may be put together (`days.${day}`): a message counts as used when its last word, or its parent, is named.
  const used = (key: string) => {
    const parts = key.split('.')
    const named = (part: string | undefined) => Boolean(part) && new RegExp(`['"\`.]${part}['"\`.$]`).test(code)
    return named(parts.at(-1)) || (parts.length > 2 && named(parts.at(-2)) && code.includes('${'))
  }
  expect(keys.filter((key) => !used(key))).toEqual([])
})
