import type { Payload } from 'payload'
import { fallbackOrder, type Locale } from '#lib/locales.ts'
import { letters, type StoredLetter } from './letters.ts'

export type PausedLetter = { id: string; subject: string } & Pick<StoredLetter, 'pausedFor'>

/** Letters that stand still and wait for a person, the oldest first; by their subject in `locale`, else in any language. */
export async function pausedLetters(cms: Payload, locale: Locale, most = 5): Promise<PausedLetter[]> {
  const found = await letters(cms).find({ state: 'paused' }, { sort: { scheduledAt: 1 }, limit: most, projection: { subject: 1, pausedFor: 1 } }).toArray()
  return found.map(({ _id, subject, pausedFor }) => ({
    id: String(_id), pausedFor, subject: [locale, ...fallbackOrder].map((language) => subject?.[language]?.trim()).find(Boolean) ?? '',
  }))
}
