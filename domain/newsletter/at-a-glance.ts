import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { fallbackOrder, type Locale } from '#lib/locales.ts'
import { wallTimeAt } from '#lib/zones.ts'
import type { LetterState } from './letter-states.ts'
import { letters, type StoredLetter } from './letters.ts'
import { progressOf } from './sending/progress.ts'

// What the dashboard says of letters: by their subject in the language of the panel, else in any.

type Named = { id: string; subject: string }
export type PausedLetter = Named & Pick<StoredLetter, 'pausedFor'>
/** `wall`: when it goes out, on Astana's clock (YYYY-MM-DDTHH:mm); `sent` of `total` readers have it. */
export type LetterOnTheWay = Named & { state: LetterState; wall: string; sent: number; total: number }

const most = 5
/** Nobody has it, and whom it goes to is not decided before its hour. */
const nobody = { sent: 0, total: 0 }

/** Letters in these states, the one that was to go first before the others. */
async function lettersIn(cms: Payload, states: LetterState[], locale: Locale) {
  const projection = { subject: 1, state: 1, pausedFor: 1, scheduledAt: 1 }
  const found = await letters(cms).find({ state: { $in: states } }, { sort: { scheduledAt: 1 }, limit: most, projection }).toArray()
  return found.map((letter) => ({
    letter, id: String(letter._id), subject: [locale, ...fallbackOrder].map((language) => letter.subject?.[language]?.trim()).find(Boolean) ?? '',
  }))
}

/** Letters that stand still and wait for a person. */
export async function pausedLetters(cms: Payload, locale: Locale): Promise<PausedLetter[]> {
  const found = await lettersIn(cms, ['paused'], locale)
  return found.map(({ letter, ...named }) => ({ ...named, pausedFor: letter.pausedFor }))
}

/** Letters that wait for their hour, or are being sent. */
export async function lettersOnTheWay(cms: Payload, locale: Locale): Promise<LetterOnTheWay[]> {
  const found = await lettersIn(cms, ['scheduled', 'preparing', 'sending'], locale)
  return Promise.all(found.map(async ({ letter, ...named }) => {
    const { sent, total } = letter.state === 'scheduled' ? nobody : await progressOf(cms, letter)
    return { ...named, state: letter.state, wall: letter.scheduledAt ? wallTimeAt(letter.scheduledAt.getTime(), timeZone) : '', sent, total }
  }))
}
