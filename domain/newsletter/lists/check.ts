import type { Payload } from 'payload'
import { invitesPerHour, invitesWaiting } from '#domain/newsletter/invite.ts'
import { batches } from './batches.ts'
import type { ListColumn } from './columns.ts'
import { addCounts, type Counts, countsOf, noCounts } from './counts.ts'
import type { Refused } from './entry.ts'
import { fileKeyOf } from './file-key.ts'
import { judge } from './judge.ts'
import { mostNamed, mostToAsk } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { type Fault, ListFault, lookAtColumns } from './read.ts'
import type { Undecided } from './undecided.ts'

/** As what the columns of a file are read: a guess, or what somebody has said. */
type Columns = { columns: ListColumn[] }

/** What an import of a file would do. Holds line numbers, no cell. */
export type Report = Columns & {
  /** Allows the import of this very file. */
  fileKey: string
  lines: number
  counts: Counts
  /** The first of the refused lines. */
  refused: Refused[]
  /** Titles of columns that are not read. */
  unread: string[]
  /** Until the last of those who are asked has their letter. */
  hours: number
}
export type FileFault = { fault: Fault | 'tooManyToAsk'; line?: number; count?: number }

/**
 * Somebody must say first what these columns mean ("left there" is never guessed away), or which column holds the addresses,
 * where none does so far.
 */
export type Question = Columns & { undecided: Undecided[] }

const unreadOf = (columns: readonly ListColumn[]) => columns.flatMap(({ title, as }) => (title && !as ? [title] : [])).slice(0, 10)

/** The dry run: reads the whole file, looks up everybody in it, and writes nothing. */
export async function checkList(cms: Payload, bytes: Uint8Array, mapping: Mapping = {}, now = new Date()): Promise<Report | FileFault | Question> {
  const counts = noCounts()
  const refused: Refused[] = []
  let lines = 0
  try {
    const { columns, undecided } = await lookAtColumns(bytes, mapping)
    if (!columns.some(({ as }) => as === 'email')) return { columns, undecided: [] }
    if (undecided.length) return { columns, undecided }
    for await (const batch of batches(cms, bytes, mapping, now)) {
      const verdicts = await judge(cms, batch.entries)
      const known = verdicts.filter((verdict) => verdict.is === 'refuse')
      lines += batch.count
      addCounts(counts, countsOf(verdicts))
      counts.refused += batch.refused.length
      const all = [...batch.refused, ...known].sort((a, b) => a.line - b.line)
      refused.push(...all.slice(0, mostNamed - refused.length).map(({ line, refusal }) => ({ line, refusal })))
    }
    if (!lines) return { fault: 'empty' }
    const toAsk = counts.invited ? counts.invited + (await invitesWaiting(cms, now)) : 0
    if (toAsk > mostToAsk) return { fault: 'tooManyToAsk', count: counts.invited }
    return { columns, fileKey: fileKeyOf(bytes, mapping), lines, counts, refused, unread: unreadOf(columns), hours: Math.ceil(toAsk / invitesPerHour) }
  } catch (error) {
    if (error instanceof ListFault) return { fault: error.fault, line: error.line }
    throw error
  }
}
