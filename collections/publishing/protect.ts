import type { Document } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { locales } from '#lib/locales.ts'
import { type DraftKind, readStored } from '#collections/hooks/stored.ts'
import { keepUpToDate } from './after-write.ts'
import { writeEverywhere } from './versions.ts'

type Flags = Readonly<Record<string, boolean>>

/** What goes with a flag: a story without a name has no tie to a person, a person without consent has no page. */
function followsFrom(flags: Flags): Document {
  return {
    ...flags,
    ...(flags['anonymous'] === true && { speaker: null }),
    ...(flags['consent'] === false && Object.fromEntries(locales.map((locale) => [`_status.${locale}`, 'draft']))),
  }
}

/** Writes flags, and nothing of what follows from them for the site. */
export const writeFlags = (req: PayloadRequest, kind: DraftKind, id: string, flags: Flags) => writeEverywhere(req, kind, id, followsFrom(flags))

/** The same as an act of its own, with all that follows for the site. */
export async function protect(req: PayloadRequest, kind: DraftKind, id: string, flags: Flags) {
  const before = await readStored(req, kind, id)
  if (!before) return
  await writeFlags(req, kind, id, flags)
  await keepUpToDate(req, kind, id, before)
}
