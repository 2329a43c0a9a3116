import { type PayloadRequest, ValidationError } from 'payload'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import { common } from '#collections/words/common.ts'
import { events } from '#collections/words/events.ts'
import { copiedUntouched, missing, timesMissing } from '#collections/words/publish.ts'
import { consentMissing, speakers } from '#collections/words/speakers.ts'
import { isSeen } from '#lib/one-line.ts'
import { hasContent } from '#lib/prose-contents.ts'
import { untouchedCopies } from './copied.ts'
import { undescribedPictures } from './described-pictures.ts'
import type { PublicKind, StoredDocument } from './stored.ts'

type Part = keyof typeof missing

const has: Record<Part, (document: StoredDocument, locale: Locale) => boolean> = {
  title: (document, locale) => isSeen(document.title?.[locale]),
  name: (document, locale) => isSeen(document.name?.[locale]),
  summary: (document, locale) => isSeen(document.summary?.[locale]),
  body: (document, locale) => hasContent(document.body?.[locale]),
  bio: (document, locale) => isSeen(document.bio?.[locale]),
  slug: (document, locale) => Boolean(document.slug?.[locale]),
}

const labels: Record<Part, Words> = {
  title: common.title.label, name: speakers.name.label, summary: common.summary.label,
  body: common.body.label, bio: speakers.bio.label, slug: common.slug.label,
}

const parts: Record<PublicKind, readonly Part[]> = {
  stories: ['title', 'body', 'slug'],
  pages: ['title', 'body', 'slug'],
  speakers: ['name', 'bio', 'slug'],
  events: ['title', 'summary', 'slug'],
  topics: [],
  series: [],
}

/** What a document needs in no language and in all of them. */
function sharedFaults(kind: PublicKind, document: StoredDocument): { path: string; label: Words; message: Words }[] {
  if (kind === 'speakers' && !document.consent) return [{ path: 'consent', label: speakers.consent.label, message: consentMissing }]
  if (kind !== 'events') return []
  return (['startLocal', 'endLocal'] as const).filter((path) => !document[path]).map((path) => ({ path, label: events[path].label, message: timesMissing }))
}

/** What is missing in the languages that are published in `document`. */
export async function faultsOf(req: PayloadRequest, kind: PublicKind, before: StoredDocument | null, document: StoredDocument) {
  const published = locales.filter((locale) => document._status?.[locale] === 'published')
  if (!published.length) return []
  const language = req.i18n?.language
  const faults = published.flatMap((locale) =>
    parts[kind]
      .filter((part) => !has[part](document, locale))
      .map((part) => ({ path: part, label: say(labels[part], language), message: say(missing[part], language, { language: localeNames[locale] }) })),
  )
  const shared = sharedFaults(kind, document).map(({ path, label, message }) => ({ path, label: say(label, language), message: say(message, language) }))
  const copies = published.flatMap((locale) =>
    untouchedCopies(document, locale).map((part) => ({ path: part, label: say(labels[part], language), message: say(copiedUntouched, language, { language: localeNames[locale] }) })),
  )
  return [...faults, ...copies, ...shared, ...(await undescribedPictures(req, before, document))]
}

/**
 * A language is published with all that its page shows and an address, or not at all. Checked on what was stored, so
 * that it holds however the document came to be published: one language, all of them, in bulk, or a restored version.
 */
export async function requireComplete(req: PayloadRequest, kind: PublicKind, before: StoredDocument | null, document: StoredDocument) {
  const errors = await faultsOf(req, kind, before, document)
  if (errors.length) throw new ValidationError({ collection: kind, id: document.id, errors, req }, req.t)
}
