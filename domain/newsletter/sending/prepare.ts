import type { Payload } from 'payload'
import { openArchive } from '#domain/newsletter/archive.ts'
import { checkWords } from '#domain/newsletter/checks.ts'
import { stops } from '#domain/newsletter/findings.ts'
import { letters, readLetter, type StoredLetter, wholeHash } from '#domain/newsletter/letters.ts'
import { frozenWords } from './frozen.ts'
import { addReaders } from './readers.ts'
import { afresh, halt, lateBefore, move } from './state.ts'

/**
 * Brings letters whose hour has come on their way. May be broken off anywhere and done by several at once: each step
 * either was done or is done again to the same effect.
 */
export async function prepareDue(cms: Payload, now = new Date()): Promise<void> {
  const due = { state: 'scheduled', scheduledAt: { $lte: now } } as const
  const begun = { state: 'preparing', activeAt: { $gte: lateBefore(now) } } as const
  if (!(await letters(cms).findOne({ $or: [due, begun] }, { projection: { _id: 1 } }))) return
  for (const { _id } of await letters(cms).find({ state: 'scheduled', scheduledAt: { $lt: lateBefore(now) } }, { projection: { _id: 1 } }).toArray()) {
    await halt(cms, _id, ['scheduled'], 'late', now)
  }
  for (const letter of await letters(cms).find(due).toArray()) await begin(cms, letter, now)
  for (const letter of await letters(cms).find(begun).toArray()) await prepare(cms, letter, now)
}

/** A story can have been withdrawn since the letter was scheduled. */
async function begin(cms: Payload, letter: StoredLetter, now: Date) {
  const isAsChecked = letter.contentHash === wholeHash(letter)
  // Still what was looked at: it can have been taken back, and scheduled anew.
  const same = { contentHash: letter.contentHash, scheduledAt: letter.scheduledAt }
  if (!isAsChecked || (await checkWords(cms, letter, now)).some(stops)) await halt(cms, letter._id, ['scheduled'], 'notReady', now, same)
  else await move(cms, letter._id, ['scheduled'], { state: 'preparing', ...afresh(now) }, same)
}

async function prepare(cms: Payload, letter: StoredLetter, now: Date) {
  const id = letter._id.toHexString()
  await frozenWords(cms, letter)
  const isStill = async () => (await readLetter(cms, id))?.state === 'preparing'
  // Complete when a whole pass found nobody who was left out.
  for (let added = 1; added > 0;) {
    if (!(await isStill())) return
    added = await addReaders(cms, letter, isStill, now)
  }
  await openArchive(cms, id, now)
  await move(cms, letter._id, ['preparing'], { state: 'sending', preparedAt: now, activeAt: now })
}
