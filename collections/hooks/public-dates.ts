import type { PayloadRequest } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { fieldsOf } from '#collections/publishing/fields.ts'
import { same, valueAt } from '#collections/publishing/values.ts'
import type { DraftKind, PerLocale, StoredDocument } from './stored.ts'

type Dates = PerLocale<string>
export type PublicDates = { publishedAt?: Dates; modifiedAt?: Dates }

/** Whether a language of the document says something else than before, or what all languages share does. */
function looksNew(req: PayloadRequest, kind: DraftKind, before: StoredDocument, after: StoredDocument, locale: Locale): boolean {
  return fieldsOf(req.payload, kind).some(({ path, localized }) => {
    const seenIn = (document: StoredDocument) => (localized ? valueAt(valueAt(document, path), locale) : valueAt(document, path))
    return !same(seenIn(before), seenIn(after))
  })
}

/**
 * When each language came out for the first time, and when it last changed for its readers. Kept from what was stored: a
 * save brings along those of a version, which may be old.
 */
export function publicDatesOf(req: PayloadRequest, kind: DraftKind, before: StoredDocument | null, after: StoredDocument, is: PerLocale<string>): PublicDates {
  const now = new Date().toISOString()
  const at = (which: readonly Locale[]): Dates => Object.fromEntries(which.map((locale) => [locale, now]))
  const was = before?.publicSlugs ?? {}
  const appeared = locales.filter((locale) => is[locale] && !was[locale])
  const changed = before ? locales.filter((locale) => is[locale] && was[locale] && looksNew(req, kind, before, after, locale)) : []
  const firstTime = appeared.filter((locale) => !before?.publishedAt?.[locale])
  return {
    ...(kind === 'stories' && { publishedAt: { ...before?.publishedAt, ...at(firstTime) } }),
    modifiedAt: { ...before?.modifiedAt, ...at([...appeared, ...changed]) },
  }
}

/** The dates as a document read in one language has them; of a kind without such a date nothing. */
export const datesIn = (dates: { [name in keyof PublicDates]?: unknown }, locale: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined).map(([name, date]) => [name, locale === 'all' ? date : (valueAt(date, String(locale)) ?? null)]))
