import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kazakh } from '#admin/kazakh/kazakh.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { passwordProblem } from '#lib/password.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }

/** Where people meet a text. `site` is public: pages and emails. */
export type Room = 'site' | 'panel' | 'demo' | 'guides'
export type Text = { room: Room; locale: Locale; at: string; text: string }

const root = join(import.meta.dirname, '..')
export const messages: Readonly<Record<Locale, unknown>> = { kk, ru, en }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isPerLanguage = (value: Record<string, unknown>) => locales.every((locale) => locale in value)

/** All strings under a value, with the road to each. */
export function strings(value: unknown, at: string): [at: string, text: string][] {
  if (typeof value === 'string') return [[at, value]]
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => strings(inner, `${at}.${key}`)) : []
}

/** What stands under `kk`, `ru` and `en`, however deep, and however much each of them holds. */
function perLanguage(room: Room, value: unknown, at: string): Text[] {
  if (!isObject(value)) return []
  if (!isPerLanguage(value)) return Object.entries(value).flatMap(([key, inner]) => perLanguage(room, inner, `${at}.${key}`))
  return locales.flatMap((locale) => strings(value[locale], at).map(([place, text]) => ({ room, locale, at: place, text })))
}

const files = (folder: string, end: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end)).map((file) => join(folder, file)).sort()

async function ofModules(room: Room, folder: string, end = '.ts'): Promise<Text[]> {
  const loaded = files(folder, end).map(async (file) => perLanguage(room, await import(join(root, file)), file.replace(/\.ts$/, '')))
  return (await Promise.all(loaded)).flat()
}

const { kk: editor } = kazakh.translations as unknown as { kk: unknown }
const kazakhPanel = [...strings(kazakh.languages.kk.translations, 'admin/kazakh'), ...strings(editor, 'admin/kazakh')]

/** A paragraph at a time, without what is code: names of files and settings are no words. */
const guides = files('docs/editors', '.md').flatMap((file) => {
  const locale = locales.find((one) => file.includes(`/editors/${one}/`)) ?? 'en'
  const prose = readFileSync(join(root, file), 'utf8').replace(/\]\([^)]*\)|`[^`]*`/g, ']')
  return prose.split(/\n{2,}/).map((text, at): Text => ({ room: 'guides', locale, at: `${file} (${at + 1})`, text: text.replace(/\s+/g, ' ').trim() }))
})

/** Every text that a visitor or staff can read, in its language. */
export const allTexts: readonly Text[] = [
  ...locales.flatMap((locale) => strings(messages[locale], 'messages').map(([at, text]): Text => ({ room: 'site', locale, at, text }))),
  ...(await ofModules('panel', 'collections/words')), ...(await ofModules('panel', 'admin', '/words.ts')), ...(await ofModules('panel', 'server', '-words.ts')),
  ...perLanguage('panel', { short: passwordProblem(''), known: passwordProblem('passwordpassword') }, 'lib/password'),
  ...kazakhPanel.map(([at, text]): Text => ({ room: 'panel', locale: 'kk', at, text })),
  ...(await ofModules('demo', 'demo/content')), ...guides,
]
