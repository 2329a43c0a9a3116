import type { JsonObject, Payload } from 'payload'
import { randomId } from '#lib/crypto.ts'
import { opened } from '#lib/opened.ts'
import { hours } from '#lib/retention.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { registrations, type StoredRegistration } from './rows.ts'

export type LetterName =
  | 'registration.confirm' | 'registration.ticket' | 'registration.waitlist' | 'registration.offer' | 'registration.offerEnded'
  | 'registration.yours' | 'registration.another' | 'registration.none' | 'registration.cancelled'
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

/** The same for the outbox, and no letter: for whoever had one within the hour. Names nobody. */
async function tellNobody(cms: Payload, { locale, round }: StoredRegistration) {
  const id = randomId()
  await enqueue(cms, { key: `registration.none:${id}`, kind: 'registration.none', locale, to: '', toKey: '', subjectKind: 'registrations', subjectId: id, data: { round } })
}

/** Owed to whoever fills in the form for a known address: which letter that is, and whether one is due, is seen when it is paid. */
export const again = 'registration.again'
/** The same where the form named somebody else: its own letter says how that person is registered. */
export const another = 'registration.another'

/** A letter that is owed already stays owed: it is the one they ask for. */
export const oweAgain = (cms: Payload, { _id }: Pick<StoredRegistration, '_id'>, owes: typeof again | typeof another, now: Date) =>
  registrations(cms).findOneAndUpdate(
    { _id, erasedAt: null }, [{ $set: { owed: { $ifNull: ['$owed', owes] }, updatedAt: now } }], { returnDocument: 'after' },
  )

/**
 * The letter a state owes. The debt is written with the state itself, so a process that dies in between leaves it for
 * the sweep; paying it twice gives one letter. `dueSince`: when nobody asks for it just now.
 */
export async function payOwed(cms: Payload, row: StoredRegistration | null, { now = new Date(), dueSince }: { now?: Date; dueSince?: Date | null | undefined } = {}) {
  if (!row?.owed) return
  // Asked for with the last change of the row, whenever its state is from.
  const asked = dueSince && row.updatedAt
  const isSent = row.owed === again ? await sendAgain(cms, row, now, asked) : row.owed === another ? await sendAnother(cms, row, now, asked) : undefined
  if (isSent) return
  if (isSent === undefined) await tell(cms, row, { kind: row.owed as LetterName, mark: String(row.round), dueSince })
  else await tellNobody(cms, row)
  await registrations(cms).updateOne({ _id: row._id, owed: row.owed, round: row.round }, { $set: { owed: null } })
}

const letterFor = ({ state }: StoredRegistration): LetterName => {
  if (state === 'held' || state === 'waitUnconfirmed') return 'registration.confirm'
  return state === 'confirmed' ? 'registration.ticket' : 'registration.yours'
}

const notWithinTheHour = (field: 'lastLetterAt' | 'anotherAt', now: Date) => ({ $or: [{ [field]: null }, { [field]: { $lt: new Date(now.getTime() - hours(1)) } }] })
const paid = (owed: string) => ({ $cond: [{ $eq: ['$owed', owed] }, null, '$owed'] })

/** "Your registration": for whoever asks for the letter, at most once an hour. Gives false when none was due. */
export async function sendAgain(cms: Payload, { _id }: StoredRegistration, now: Date, dueSince?: Date | null): Promise<boolean> {
  const due = { _id, erasedAt: null, ...notWithinTheHour('lastLetterAt', now) }
  const row = await registrations(cms).findOne(due)
  if (!row) return false
  const letters = row.letters + 1
  // The letter first: broken off in between, or asked for twice at once, it is the same letter.
  await tell(cms, row, { kind: letterFor(row), mark: `${row.round}:${letters}`, dueSince })
  await registrations(cms).updateOne({ ...due, letters: row.letters }, [{ $set: { lastLetterAt: now, letters, owed: paid(again) } }])
  return true
}

/** "For another person?", at most once an hour, however lately the mailbox had a letter of the state. */
async function sendAnother(cms: Payload, { _id }: StoredRegistration, now: Date, dueSince?: Date | null): Promise<boolean> {
  const due = { _id, erasedAt: null, ...notWithinTheHour('anotherAt', now) }
  const row = await registrations(cms).findOne(due)
  if (!row) return false
  // Named by the one before: asked for twice at once, it is the same letter.
  await tell(cms, row, { kind: another, mark: String(row.anotherAt?.getTime() ?? 0), dueSince })
  await registrations(cms).updateOne(due, [{ $set: { anotherAt: now, owed: paid(another) } }])
  return true
}
