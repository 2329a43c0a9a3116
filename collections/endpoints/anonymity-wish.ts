import type { Replacement } from '#domain/anonymity/hits.ts'
import { isLocale, locales } from '#lib/locales.ts'
import type { PerLocale } from '#collections/hooks/stored.ts'

/** What the editor has decided in the dialog. */
export type Wish = { words: string[] | undefined; slugs: PerLocale<string>; replacements: Replacement[]; stays: Omit<Replacement, 'with'>[] }

const most = 500
const longest = 300
const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, longest) : undefined)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, most) : [])
const record = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})

const spellingOf = (value: unknown) => {
  const { language, spelling } = record(value)
  const written = text(spelling)
  return written ? [{ language: isLocale(language) ? language : undefined, spelling: written }] : []
}

/** What is not readable counts as not said: the act itself is never refused for it. */
export function readWish(body: Record<string, unknown>): Wish {
  const words = Array.isArray(body['words']) ? list(body['words']).flatMap((word) => text(word)?.trim() || []) : undefined
  const typed = record(body['slugs'])
  return {
    words,
    slugs: Object.fromEntries(locales.flatMap((locale) => (text(typed[locale]) ? [[locale, text(typed[locale])]] : []))),
    replacements: list(body['replacements']).flatMap((one) => spellingOf(one).flatMap((spelling) => (text(record(one)['with']) === undefined ? [] : [{ ...spelling, with: text(record(one)['with']) ?? '' }]))),
    stays: list(body['stays']).flatMap(spellingOf),
  }
}
