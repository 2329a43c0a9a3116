import type { Locale } from '#lib/locales.ts'
import type { PerLocale } from './facts.ts'
import type { StoredEvent } from './stored-event.ts'

type Values = Record<string, unknown>
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
const inLanguage = (value: unknown, locale: Locale): unknown => (isValues(value) ? (value as PerLocale<unknown>)[locale] : undefined)
const without = (values: unknown, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(isValues(values) ? values : {}).filter(([name]) => !names.includes(name)))

const shared = [
  'speakers', 'topics', 'spokenLanguages', 'interpreting', 'zone', 'mode', 'space', 'joinUrl', 'capacityRoom', 'capacityOnline',
  'retentionDays', 'originalLanguage', 'cover', 'coverGround', 'sample',
]

/** What a further date has in common with its event in all languages. Times, state and what came afterwards are its own. */
export const sharedOf = (event: StoredEvent): Values =>
  Object.fromEntries(shared.map((name) => [name, (event as unknown as Values)[name]]).filter(([, value]) => value != null))

/** And in one language. Groups hold some of both, so they are written with each. */
export function textsOf(event: StoredEvent, locale: Locale): Values {
  const { title, summary, address, body, seo, accessibility } = event as unknown as Values
  const group = (values: unknown, own: readonly string[]) =>
    ({ ...without(values, own), ...Object.fromEntries(own.map((name) => [name, inLanguage(isValues(values) ? values[name] : undefined, locale)])) })
  return {
    title: inLanguage(title, locale), summary: inLanguage(summary, locale), address: inLanguage(address, locale), body: inLanguage(body, locale),
    seo: group(seo, ['title', 'description']), accessibility: group(accessibility, ['contact']),
  }
}
