import type { Payload } from 'payload'
import { type Entry, leftIn, readEntry, type Refused } from './entry.ts'
import { batchSize } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { readList } from './read.ts'
import { topicsByName } from './topics.ts'

/** Lines that are looked at together. `count`: how many, the refused among them. */
export type Batch = { count: number; entries: Entry[]; refused: Refused[] }

const isEntry = (read: Entry | Refused): read is Entry => !('refusal' in read)

/** The lines of a list in batches; whoever stands in it twice is taken once, from the first line. */
export async function* batches(cms: Payload, bytes: Uint8Array, mapping: Mapping, now: Date): AsyncGenerator<Batch> {
  const known = { topics: await topicsByName(cms), left: await leftIn(readList(bytes, mapping)), locale: mapping.locale, now }
  const seen = new Set<string>()
  let batch: Batch = { count: 0, entries: [], refused: [] }
  for await (const line of readList(bytes, mapping)) {
    const read = readEntry(line, known)
    batch.count += 1
    if (!isEntry(read)) batch.refused.push(read)
    else if (seen.has(read.emailKey)) batch.refused.push({ line: read.line, refusal: 'twice' })
    else batch.entries.push(read)
    if (isEntry(read)) seen.add(read.emailKey)
    if (batch.count < batchSize) continue
    yield batch
    batch = { count: 0, entries: [], refused: [] }
  }
  if (batch.count) yield batch
}
