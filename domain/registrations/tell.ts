import type { JsonObject, Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { registrations, type StoredRegistration } from './rows.ts'

export type LetterName =
  | 'registration.confirm' | 'registration.ticket' | 'registration.waitlist' | 'registration.offer' | 'registration.offerEnded'
  | 'registration.yours' | 'registration.cancelled'
  | 'event.changed' | 'event.cancelled' | 'event.reminder24' | 'event.reminder2' | 'event.materials'

type Wish = {
  kind: LetterName
  /** Tells letters of one kind apart: `round`, or the event's sequence. */
  mark: string
  data?: JsonObject
  /** Absent: it answers what somebody did just now. */
  dueSince?: Date | null | undefined
}

/** Notes a letter to a person; the same one is noted once. Gives false when it was noted before, or nobody is left to write to. */
export async function tell(cms: Payload, row: StoredRegistration, { kind, mark, data, dueSince }: Wish): Promise<boolean> {
  const to = opened(row.email, 'registrations.email', row._id)
  if (!to || !row.emailKey) return false
  const id = row._id.toHexString()
  return enqueue(cms, {
    key: `${kind}:${id}:${mark}`,
    kind,
    locale: row.locale,
    to,
    toKey: row.emailKey,
    subjectKind: 'registrations',
    subjectId: id,
    data: { round: row.round, ...data },
    dueSince,
  })
}

/**
 * The letter a state owes. The debt is written with the state itself, so a process that dies in between leaves it for
 * the sweep; paying it twice gives one letter. `dueSince`: when nobody asks for it just now.
 */
export async function payOwed(cms: Payload, row: StoredRegistration | null, dueSince?: Date | null) {
  if (!row?.owed) return
  await tell(cms, row, { kind: row.owed as LetterName, mark: String(row.round), dueSince })
  await registrations(cms).updateOne({ _id: row._id, owed: row.owed, round: row.round }, { $set: { owed: null } })
}
