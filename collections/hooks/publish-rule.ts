import { type PayloadRequest, ValidationError } from 'payload'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { common } from '#collections/words/common.ts'
import { missing } from '#collections/words/publish.ts'
import { hasContent } from './rich-text-content.ts'
import type { PublicKind, StoredDocument } from './stored.ts'

const has = {
  title: (document: StoredDocument, locale: Locale) => Boolean(document.title?.[locale]?.trim()),
  body: (document: StoredDocument, locale: Locale) => hasContent(document.body?.[locale]),
  slug: (document: StoredDocument, locale: Locale) => Boolean(document.slug?.[locale]),
}

/**
 * A language is published with a title, a text and an address, or not at all. Checked on what was stored, so that it
 * holds however the document came to be published: one language, all of them, in bulk, or a restored version.
 */
export function requireComplete(req: PayloadRequest, kind: PublicKind, document: StoredDocument) {
  const published = locales.filter((locale) => document._status?.[locale] === 'published')
  const language = req.i18n?.language
  const errors = published.flatMap((locale) =>
    (['title', 'body', 'slug'] as const)
      .filter((field) => !has[field](document, locale))
      .map((field) => ({ path: field, label: say(common[field].label, language), message: say(missing[field], language, { language: localeNames[locale] }) })),
  )
  if (errors.length) throw new ValidationError({ collection: kind, id: document.id, errors, req }, req.t)
}
