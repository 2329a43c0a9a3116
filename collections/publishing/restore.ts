import type { Document } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { type Locale } from '#lib/locales.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { localizedPaths } from './fields.ts'
import { valueAt, withValue } from './values.ts'
import { addRow, newestRow, readRaw, readRow } from './versions.ts'

/** The texts of `languages` as they stand in `from`, everything else as in `onto`. What `from` did not have is empty. */
function withTextsOf(onto: Document, from: Document, paths: readonly string[], languages: readonly Locale[]): Document {
  let restored = onto
  for (const path of paths) {
    for (const locale of languages) restored = withValue(restored, `${path}.${locale}`, valueAt(from, `${path}.${locale}`) ?? null)
  }
  return restored
}

/**
 * Makes a draft of what a version says in these languages. Other languages, what all have in common, and what the public
 * reads stay byte for byte: the row is put together here, because Payload's own restore brings back whole documents.
 */
export async function restore(req: PayloadRequest, kind: DraftKind, id: string, version: string, languages: readonly Locale[]): Promise<boolean> {
  const from = await readRow(req, kind, id, version)
  const stored = await readRaw(req, kind, id)
  if (!from || !stored) return false
  const { _id, ...asStored } = stored
  const newest = await newestRow(req, kind, id)
  const restored = withTextsOf(newest?.version ?? asStored, from.version, localizedPaths(req.payload, kind), languages)
  const drafts = Object.fromEntries(languages.map((locale) => [locale, 'draft']))
  await addRow(req, kind, id, { ...restored, _status: { ...(restored['_status'] as object), ...drafts } }, newest?.waiting)
  return true
}
