import type { Payload } from 'payload'
import { hardBounce, softBounce } from '#domain/newsletter/bounced.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { brake } from '#domain/newsletter/sending/brake.ts'
import { type LetterDelivery, letterDeliveries } from '#domain/newsletter/sending/rows.ts'

/** Its reader has confirmed the address since the letter went out: a late report knows less than they. */
async function isOutdated(cms: Payload, { toKey, sentAt, createdAt }: LetterDelivery): Promise<boolean> {
  const reader = await subscribers(cms).findOne({ emailKey: toKey }, { projection: { status: 1, statusAt: 1 } })
  return reader?.status === 'confirmed' && reader.statusAt > (sentAt ?? createdAt)
}

/**
 * What a report means for its reader. Done once, also when the process dies at any point: what can be done twice without
 * harm is done before it is written down; a soft bounce, which is counted, after.
 */
async function settle(cms: Payload, row: LetterDelivery, believed: boolean, now: Date) {
  const { _id, toKey, bounced } = row
  // No blind index: the reader erased themselves, or it is too long ago.
  const counts = believed && toKey !== '' && !(await isOutdated(cms, row))
  if (counts && bounced === 'hard') await hardBounce(cms, toKey, now)
  // A heavier report that came meanwhile is weighed next time.
  const { modifiedCount } = await letterDeliveries(cms).updateOne({ _id, bounced, unweighed: true }, { $set: { unweighed: false } })
  if (counts && bounced === 'soft' && modifiedCount === 1) await softBounce(cms, toKey, now)
}

/**
 * What reports mean for their readers, once all that lay in the mailbox are written down: one alone cannot show that the
 * mail server says the same of everybody.
 */
export async function weighReports(cms: Payload, now: Date) {
  const rows = await letterDeliveries(cms).find({ unweighed: true }).toArray()
  for (const letter of new Map(rows.map((row) => [String(row.letter), row.letter])).values()) {
    const isBelieved = await brake(cms, letter, now)
    for (const row of rows) if (String(row.letter) === String(letter)) await settle(cms, row, isBelieved(row), now)
  }
}
