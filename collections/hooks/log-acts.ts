import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import type { Act } from '#lib/acts.ts'
import { type Locale, locales } from '#lib/locales.ts'
import type { PerLocale, PublicKind, StoredDocument } from './stored.ts'

/** What staff do is written down in the transaction of the act; what the site does by itself is nobody's. */
async function log(req: PayloadRequest, act: Act, subject: string, languages: readonly Locale[] = []) {
  if (req.user) await noteAct(req.payload, { act, by: req.user, subject, ...(languages.length && { languages }) }, req)
}

/** Which languages a save has published, those published again too. */
export const logPublication = (req: PayloadRequest, kind: PublicKind, id: string, was: PerLocale<string>, is: PerLocale<string>) => {
  const languages = locales.filter((locale) => is[locale] && (!was[locale] || req.locale === locale || req.locale === 'all'))
  return languages.length ? log(req, 'published', `${kind}:${id}`, languages) : undefined
}

/** What leaves the site, however it came to: by a withdrawal, into the trash, for good. */
export function logDeparture(req: PayloadRequest, kind: PublicKind, id: string, before: StoredDocument | null, after: StoredDocument | null) {
  const [was, is] = [before?.publicSlugs ?? {}, after?.publicSlugs ?? {}]
  const subject = `${kind}:${id}`
  const withdrawn = locales.filter((locale) => was[locale] && !is[locale])
  if (!after) return log(req, 'deleted', subject, withdrawn)
  if (Boolean(after.deletedAt) !== Boolean(before?.deletedAt)) return log(req, after.deletedAt ? 'trashed' : 'takenFromTrash', subject, withdrawn)
  return withdrawn.length ? log(req, 'withdrawn', subject, withdrawn) : undefined
}

export const logRestoration = (req: PayloadRequest, kind: PublicKind, id: string, languages: readonly Locale[]) => log(req, 'restored', `${kind}:${id}`, languages)

export const logsDeletion: CollectionAfterDeleteHook = ({ collection, id, req }) => log(req, 'deleted', `${collection.slug}:${id}`)

export const logsTrash: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const moved = operation === 'update' && Boolean(doc.deletedAt) !== Boolean(previousDoc?.deletedAt)
  if (moved) await log(req, doc.deletedAt ? 'trashed' : 'takenFromTrash', `${collection.slug}:${doc.id}`)
  return doc
}

export const logsAccount: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create') await log(req, 'accountMade', `users:${doc.id}`)
  else if (doc.role !== previousDoc?.role) await log(req, 'roleChanged', `users:${doc.id}`)
  return doc
}

export const logsSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  await noteAct(req.payload, { act: 'signedIn', by: user, subject: `users:${user.id}` }, req)
}
