import type { Document } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { locales } from '#lib/locales.ts'
import { type DraftKind, readStored } from '#collections/hooks/stored.ts'
import { keepUpToDate } from './after-write.ts'
import { newestRow, writeRaw, writeRow } from './versions.ts'

type Flags = Readonly<Record<string, boolean>>

/** What goes with a flag: a story without a name has no tie to a person, a person without consent has no page. */
function followsFrom(flags: Flags): Document {
  return {
    ...flags,
    ...(flags['anonymous'] === true && { speaker: null }),
    ...(flags['consent'] === false && Object.fromEntries(locales.map((locale) => [`_status.${locale}`, 'draft']))),
  }
}

const within = (prefix: string, values: Document) => Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value as unknown]))

/** Writes flags to what the public reads and to the newest version alike, whatever else waits there. */
export async function writeFlags(req: PayloadRequest, kind: DraftKind, id: string, flags: Flags) {
  const now = new Date()
  const set = followsFrom(flags)
  await writeRaw(req, kind, id, { ...set, updatedAt: now })
  const newest = await newestRow(req, kind, id)
  if (newest) await writeRow(req, kind, newest, { ...within('version.', { ...set, updatedAt: now }), updatedAt: now })
}

/** The same as an act of its own, with all that follows for the site. */
export async function protect(req: PayloadRequest, kind: DraftKind, id: string, flags: Flags) {
  const before = await readStored(req, kind, id)
  if (!before) return
  await writeFlags(req, kind, id, flags)
  await keepUpToDate(req, kind, id, before)
}
