import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { readNewest, type StoredDocument } from '#collections/hooks/stored.ts'
import { hasContent } from '#lib/prose-contents.ts'

export type LanguageState = 'published' | 'changed' | 'draft' | 'empty'

export type LanguageKind = 'stories' | 'pages' | 'speakers' | 'events'
export const isLanguageKind = (value: string): value is LanguageKind => ['stories', 'pages', 'speakers', 'events'].includes(value)

type Texts = Pick<StoredDocument, 'title' | 'name' | 'bio' | 'body' | '_status'>

/** `stored` is what the public reads, `latest` the newest version with all that was written since. */
function stateOf(locale: Locale, stored: Texts, latest: Texts): LanguageState {
  if (stored._status?.[locale] === 'published') return latest._status?.[locale] === 'published' ? 'published' : 'changed'
  const written = [latest.title, latest.name, latest.bio].some((text) => text?.[locale]?.trim())
  return written || hasContent(latest.body?.[locale]) ? 'draft' : 'empty'
}

/** The state of each language of a document; undefined while it is not saved. */
export async function languageStates(
  payload: Payload, collection: LanguageKind, id: string,
): Promise<Record<Locale, LanguageState> | undefined> {
  const stored = await payload.db.findOne<StoredDocument>({ collection, where: { id: { equals: id } }, locale: 'all' })
  if (!stored) return undefined
  const latest = (await readNewest(payload, collection, id)) ?? stored
  const entries = locales.map((locale) => [locale, stateOf(locale, stored, latest)] as const)
  return Object.fromEntries(entries) as Record<Locale, LanguageState>
}
