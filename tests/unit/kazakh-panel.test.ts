import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { expect, test } from 'vitest'
import { kazakh } from '#admin/kazakh/kazakh.ts'
import { panelWords } from '#admin/panel-words.ts'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, prefix = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}:`)))

/** The editor keeps its words beside each of its features, in files that it does not export. */
async function editorWords(language: 'en' | 'ru'): Promise<Tree> {
  const dist = dirname(createRequire(import.meta.url).resolve('@payloadcms/richtext-lexical'))
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('i18n.js')).map((file) => join(dist, file))
  const names = new Map(files.map((file) => [file, /features\/(?:lists\/)?([A-Za-z]+)\//.exec(file)?.[1] ?? 'general']))
  const loaded = files.map(async (file) => {
    const { i18n } = (await import(pathToFileURL(file).href)) as { i18n: Record<string, Tree> }
    return [names.get(file), i18n[language]]
  })
  return { lexical: Object.fromEntries(await Promise.all(loaded)) as Tree }
}

const { kk: editor } = kazakh.translations as unknown as { kk: Tree }
const ours = panelWords as unknown as { en: Tree; ru: Tree }
const texts = {
  kk: new Map(flat({ ...kazakh.languages.kk.translations, ...editor })),
  en: new Map([...flat({ ...en.translations, ...(await editorWords('en')) }), ...flat(ours.en)]),
  ru: new Map([...flat({ ...ru.translations, ...(await editorWords('ru')) }), ...flat(ours.ru)]),
}

/** `{{count}}`, `<1>`: what the panel puts in. */
const slots = (text: string | undefined) => [...new Set(text?.match(/\{\{.*?\}\}|<\/?(?:\d|a\b|br).*?>/g))].sort()

test('every word of Payload’s panel and of its editor is there in Kazakh, and none that they no longer have', () => {
  expect(texts.en.size).toBeGreaterThan(600)
  expect([...texts.kk.keys()].sort()).toEqual([...texts.en.keys()].sort())
})

test('each takes the same values as the English one', () => {
  for (const [key, text] of texts.en) expect(slots(texts.kk.get(key)), key).toEqual(slots(text))
})

test('no word was left in Russian or English', () => {
  const same = [...texts.kk].filter(([key, text]) => /\p{L}{2}/u.test(text) && (text === texts.ru.get(key) || text === texts.en.get(key)))
  expect(same.map(([key]) => key)).toEqual(['fields:block'])
})

test('it is written with Kazakh letters, not with look-alikes; Latin stands only for names', () => {
  for (const [key, text] of texts.kk) {
    const words = text.replace(/\{\{.*?\}\}|<[^>]*>/g, ' ')
    expect(words, key).not.toMatch(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u)
    expect(words.replace(/API|URL/g, ''), key).not.toMatch(/[^ аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя0-9.,:;?!()«»…/+→−—-]/iu)
    // A long sentence without one letter of our own would be Russian.
    if (words.length > 40) expect(words, key).toMatch(/[әғқңөұүһі]/iu)
  }
})

test('what a button is called for those who only hear it holds what is written on it', () => {
  expect(texts.kk.get('general:createNewLabel')).toContain(texts.kk.get('general:createNew'))
})

test('a sentence ends as the English one does, so that toasts and labels stay alike', () => {
  const shape = (text = '') => /[.?:]$/.exec(text.replace(/…|\.\.\./, ''))?.[0] === '?'
  for (const [key, text] of texts.en) if (shape(text)) expect(shape(texts.kk.get(key)), key).toBe(true)
})

test('the panel’s words use quotation marks and dots as the site does', () => {
  for (const [key, text] of texts.kk) expect(text.replace(/<[^>]*>/g, ''), key).not.toMatch(/"|\.\.\.|'/)
})

test('every file of the Kazakh panel is joined in', () => {
  const folder = join(import.meta.dirname, '../../admin/kazakh')
  const joined = readFileSync(join(folder, 'kazakh.ts'), 'utf8')
  const parts = readdirSync(folder).filter((file) => !['kazakh.ts', 'group.ts', 'dates.ts'].includes(file))
  for (const file of parts) expect(joined).toContain(`./${file}`)
})
