import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { seal } from '#lib/crypto.ts'
import { opened } from '#lib/opened.ts'
import { isDuplicate } from '#domain/native.ts'
import { readersIn } from '#domain/newsletter/audience.ts'
import { readersOf, type StoredLetter } from '#domain/newsletter/letters.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { suppressedAmong } from '#domain/newsletter/suppressions.ts'
import { type LetterDelivery, letterDeliveries } from './rows.ts'

export const letterKind = 'newsletter.letter'
const batchSize = 500

/** Due at once, whatever the clock of this machine does in the meantime. */
export const atOnce = new Date(0)

/** Names a reader's copy of a letter once and for all: nobody can have a second. */
const keyOf = (letter: StoredLetter, reader: StoredSubscriber) => `${letter._id.toHexString()}:${reader._id.toHexString()}`

/** The address sealed anew for the road; nothing when it does not open. */
function readdressed({ _id, email }: StoredSubscriber, delivery: ObjectId): string {
  const address = opened(email, 'subscribers.email', _id)
  return address && seal(address, 'deliveries.to', delivery)
}

function rowFor(letter: StoredLetter, reader: StoredSubscriber, now: Date): LetterDelivery {
  const _id = new ObjectId()
  const to = readdressed(reader, _id)
  return {
    _id, key: keyOf(letter, reader), kind: letterKind, locale: reader.locale, to, toKey: reader.emailKey,
    subjectKind: 'letter', subjectId: letter._id.toHexString(), letter: letter._id, subscriber: reader._id.toHexString(), data: {},
    ...(to ? { status: 'queued' } : { status: 'failed', reason: 'sealed' }), attempts: 0, nextAt: atOnce, createdAt: now, updatedAt: now,
  }
}

async function addBatch(cms: Payload, letter: StoredLetter, readers: readonly StoredSubscriber[], now: Date): Promise<number> {
  const rows = letterDeliveries(cms)
  const suppressed = await suppressedAmong(cms, readers.map(({ emailKey }) => emailKey))
  const wanted = readers.filter(({ emailKey }) => !suppressed.has(emailKey)).map((reader) => rowFor(letter, reader, now))
  const known = new Set((await rows.find({ key: { $in: wanted.map(({ key }) => key) } }, { projection: { key: 1 } }).toArray()).map(({ key }) => key))
  const missing = wanted.filter(({ key }) => !known.has(key))
  if (!missing.length) return 0
  try {
    await rows.insertMany(missing, { ordered: false })
  } catch (error) {
    // Another process is at it, too.
    if (!isDuplicate(error)) throw error
  }
  return missing.length
}

/**
 * A row for each reader whom the letter concerns and who has none yet; gives how many were missing. Stops when `goOn`
 * says so, between two batches.
 */
export async function addReaders(cms: Payload, letter: StoredLetter, goOn: () => Promise<boolean>, now: Date): Promise<number> {
  let added = 0
  for (const locale of readersOf(letter)) {
    const cursor = subscribers(cms).find(readersIn(letter, locale)).batchSize(batchSize)
    let batch: StoredSubscriber[] = []
    const flush = async () => {
      if (batch.length && (await goOn())) added += await addBatch(cms, letter, batch, now)
      batch = []
    }
    for await (const reader of cursor) {
      batch.push(reader)
      if (batch.length === batchSize) await flush()
    }
    await flush()
  }
  return added
}
