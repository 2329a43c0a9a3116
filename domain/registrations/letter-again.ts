import type { Payload } from 'payload'
import { hours } from '#lib/retention.ts'
import { registrations, type StoredRegistration } from './rows.ts'
import { type LetterName, tell } from './tell.ts'

const letterFor = ({ state }: StoredRegistration): LetterName => {
  if (state === 'held' || state === 'waitUnconfirmed') return 'registration.confirm'
  return state === 'confirmed' ? 'registration.ticket' : 'registration.yours'
}

/** "Your registration": for whoever fills in the form again or asks for the letter, at most once an hour. */
export async function sendAgain(cms: Payload, { _id }: StoredRegistration, now: Date) {
  const due = { _id, erasedAt: null, $or: [{ lastLetterAt: null }, { lastLetterAt: { $lt: new Date(now.getTime() - hours(1)) } }] }
  const row = await registrations(cms).findOne(due)
  if (!row) return
  const letters = row.letters + 1
  // The letter first: broken off in between, or asked for twice at once, it is the same letter.
  await tell(cms, row, { kind: letterFor(row), mark: `${row.round}:${letters}` })
  await registrations(cms).updateOne({ ...due, letters: row.letters }, { $set: { lastLetterAt: now, letters } })
}
