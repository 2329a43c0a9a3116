import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { sameMac } from '#lib/crypto.ts'
import { noteAct } from '#domain/audit.ts'
import { withLease } from '#domain/lease.ts'
import { type Batch, batches } from './batches.ts'
import { addCounts, type Counts, noCounts } from './counts.ts'
import { enter } from './enter.ts'
import { fileKeyOf } from './file-key.ts'
import { judge } from './judge.ts'
import type { Mapping } from './mapping.ts'
import { tellOfList } from './notice.ts'
import { imports, type StoredImport } from './rows.ts'

type Staff = NonNullable<PayloadRequest['user']>
/** How far an import has come. `done` lines of the file are behind it. */
export type Progress = { id: string; done: number; finished: boolean; counts: Counts }

/** One call of `runImport` goes on for so many lines: nobody waits long for an answer, and each shows progress. */
export const linesAtOnce = 2_500

/** The import of this file that was broken off, or a new one. */
async function begun(cms: Payload, fileKey: string, by: Staff, now: Date): Promise<StoredImport> {
  const open = await imports(cms).findOne({ fileKey, finishedAt: null, undoneAt: null })
  if (open) return open
  const row: StoredImport = { _id: new ObjectId(), fileKey, by: by.id, byName: by.name, done: 0, ...noCounts(), finishedAt: null, undoneAt: null, createdAt: now, updatedAt: now }
  await imports(cms).insertOne(row)
  return row
}

const totals = ({ added, invited, gained, there, refused }: Counts): Counts => ({ added, invited, gained, there, refused })

async function oneBatch(cms: Payload, row: StoredImport, { count, entries, refused }: Batch, now: Date) {
  const counts = await enter(cms, await judge(cms, entries, row._id.toHexString()), row._id.toHexString(), now)
  counts.refused += refused.length
  addCounts(row, counts)
  row.done += count
  await imports(cms).updateOne({ _id: row._id }, { $set: { ...totals(row), done: row.done, updatedAt: now } })
}

async function finish(cms: Payload, row: StoredImport, by: Staff, now: Date) {
  await imports(cms).updateOne({ _id: row._id }, { $set: { finishedAt: now, updatedAt: now } })
  const entry = await noteAct(cms, { act: 'readersImported', by, subject: row._id.toHexString(), count: row.added + row.invited, part: { ...totals(row), lines: row.done } })
  await tellOfList(cms, entry)
}

/**
 * Goes on with the import of a file that was checked before (`checked`: the key of the report), or begins it. Called
 * again with the same file until it is finished, also after a crash: what is behind it is passed over.
 */
export async function runImport(cms: Payload, bytes: Uint8Array, { checked, by, mapping = {}, most = linesAtOnce }: { checked: string; by: Staff; mapping?: Mapping; most?: number }, now = new Date()): Promise<Progress | 'unchecked' | 'busy'> {
  const fileKey = fileKeyOf(bytes, mapping)
  if (!sameMac(checked, fileKey)) return 'unchecked'
  let progress: Progress | undefined
  const free = await withLease(cms, 'newsletter.import', 60, async () => {
    const row = await begun(cms, fileKey, by, now)
    const until = row.done + most
    let passed = 0
    let finished = true
    for await (const batch of batches(cms, bytes, mapping, now)) {
      const before = passed
      passed += batch.count
      if (passed <= row.done) continue
      if (before >= until) {
        finished = false
        break
      }
      await oneBatch(cms, row, batch, now)
    }
    if (finished) await finish(cms, row, by, now)
    progress = { id: row._id.toHexString(), done: row.done, finished, counts: totals(row) }
  })
  return free && progress ? progress : 'busy'
}
