import type { PayloadRequest } from 'payload'
import type { AnonymousKind } from '#domain/anonymity/kinds.ts'
import { native, sessionOf } from '#domain/native.ts'
import { addressMark } from '#lib/address-mark.ts'
import { locales } from '#lib/locales.ts'
import { documentPath, paths } from '#lib/paths.ts'
import { notePublication } from '#lib/publications.ts'
import type { StoredDocument } from './stored.ts'

const addressesOf = (kind: AnonymousKind, slugs: readonly string[]) =>
  slugs.flatMap((slug) => locales.flatMap((locale) => [documentPath[kind](locale, slug), paths.card(locale, kind, slug)]))

/**
 * The document never had these addresses: they answer 404 like any that nobody thought of, in every process. Last in a
 * transaction, so that what a save before it has noted goes too. The word to the front doors names no address.
 */
export async function forgetAddresses(req: PayloadRequest, kind: AnonymousKind, id: string, slugs: readonly string[]) {
  const session = await sessionOf(req)
  const options = session ? { session } : {}
  const addresses = addressesOf(kind, [...new Set(slugs)])
  await native(req.payload, 'redirects').deleteMany({ kind, document: id }, options)
  await native<{ addresses: string[] }>(req.payload, 'publications').updateMany({ addresses: { $in: addresses } }, { $pull: { addresses: { $in: addresses } } }, options)
  await notePublication(req, { kind: 'withdraw', tags: [kind, 'stories', 'speakers', 'events', 'redirects', 'media'], addresses: [], forgotten: addresses.map(addressMark) })
}

/** Every slug under which a deleted document was public: its own, and those that led to it. */
export async function slugsOnceOf(req: PayloadRequest, kind: AnonymousKind, id: string, document: StoredDocument | null): Promise<string[]> {
  const session = await sessionOf(req)
  const rows = await native<{ from: string }>(req.payload, 'redirects').find({ kind, document: id }, session ? { session } : {}).toArray()
  return [...rows.map(({ from }) => from), ...Object.values(document?.publicSlugs ?? {}), ...Object.values(document?.slug ?? {})].filter((slug) => typeof slug === 'string')
}

/** Somebody who is not to be known: what is deleted for good leaves nothing of them behind. */
export const isProtected = (kind: string, document: StoredDocument | null): kind is AnonymousKind =>
  (kind === 'stories' && document?.anonymous === true) || (kind === 'speakers' && document !== null && document.consent !== true)
