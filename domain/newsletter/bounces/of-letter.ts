import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { unbounce } from '#domain/newsletter/bounced.ts'
import { readLetter } from '#domain/newsletter/letters.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import type { BounceKind } from './kinds.ts'

export type Returns = Partial<Record<BounceKind, number>>

/** How many copies of a letter came back after the mail server had taken them, and as what. */
export async function returnsOf(cms: Payload, letter: ObjectId): Promise<Returns> {
  const found = await letterDeliveries(cms).aggregate<{ _id: BounceKind; count: number }>([
    { $match: { letter, bounced: { $type: 'string' } } }, { $group: { _id: '$bounced', count: { $sum: 1 } } },
  ]).toArray()
  return Object.fromEntries(found.map(({ _id, count }) => [_id, count]))
}

/**
 * A mail server was wrong about many mailboxes at once, for instance while it was moved: whoever bounced with this letter
 * is written to again, where their consent stands. Gives how many.
 */
export async function unbounceLetter(cms: Payload, id: string): Promise<number> {
  const letter = await readLetter(cms, id)
  if (!letter) return 0
  let again = 0
  const gone = letterDeliveries(cms).find({ letter: letter._id, toKey: { $ne: '' }, $or: [{ bounced: 'hard' }, { status: 'failed', reason: 'mailbox' }] })
  for await (const { _id, toKey } of gone) {
    const reader = await subscribers(cms).findOne({ emailKey: toKey, status: 'bounced' }, { projection: { _id: 1 } })
    if (!reader || !(await unbounce(cms, reader._id.toHexString()))) continue
    again += 1
    // Never given to the server: it can be tried again with the other refused ones.
    await letterDeliveries(cms).updateOne({ _id, status: 'failed', reason: 'mailbox' }, { $set: { reason: 'refused' } })
  }
  return again
}
