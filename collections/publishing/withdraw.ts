import type { PayloadRequest } from 'payload'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import type { Locale } from '#lib/locales.ts'
import { refuseToVanish } from '#collections/hooks/event-state.ts'
import { type DraftKind, readStored } from '#collections/hooks/stored.ts'
import { keepUpToDate } from './after-write.ts'
import { writeEverywhere } from './versions.ts'

/**
 * Takes languages of a document off the site and gives those that were public. It writes their state and nothing else,
 * past Payload's own save: that one checks the whole document first, so that an unfinished draft, a link that leads
 * nowhere or another language would keep on the site what somebody wants gone.
 */
export async function withdraw(req: PayloadRequest, kind: DraftKind, id: string, languages: readonly Locale[]): Promise<Locale[] | undefined> {
  const before = await readStored(req, kind, id)
  if (!before) return undefined
  const published = languages.filter((locale) => before._status?.[locale] === 'published')
  if (!published.length) return []
  const drafts = Object.fromEntries(published.map((locale) => [locale, 'draft' as const]))
  if (kind === 'events') await refuseToVanish(req, before as StoredEvent, { ...before, _status: { ...before._status, ...drafts } } as StoredEvent)
  await writeEverywhere(req, kind, id, Object.fromEntries(published.map((locale) => [`_status.${locale}`, 'draft'])))
  await keepUpToDate(req, kind, id, before)
  return published
}
