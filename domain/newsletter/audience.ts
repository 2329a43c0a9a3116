import type { Filter } from 'mongodb'
import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { planOf, type StoredLetter } from './letters.ts'
import { type StoredSubscriber, subscribers } from './rows.ts'

type Audience = Pick<StoredLetter, 'audience'>

/** Who chose no topics gets every letter; a letter without topics goes to everybody. */
const topicsOf = ({ audience }: Audience): Filter<StoredSubscriber> => {
  const topics = audience?.topics ?? []
  return topics.length ? { $or: [{ topics: { $in: topics } }, { topics: { $size: 0 } }, { topics: { $exists: false } }] } : {}
}

/**
 * The confirmed subscribers of a language whom a letter concerns; a query for the driver. Suppressed addresses are not
 * left out by it: `suppressedAmong` knows them.
 */
export const readersIn = (letter: Audience, locale: Locale): Filter<StoredSubscriber> => ({ status: 'confirmed', locale, ...topicsOf(letter) })

/** How many readers each language has for a letter, whether or not it goes to them. */
export async function countReaders(cms: Payload, letter: Audience): Promise<Record<Locale, number>> {
  const counts = await Promise.all(locales.map(async (locale) => [locale, await subscribers(cms).countDocuments(readersIn(letter, locale))] as const))
  return Object.fromEntries(counts) as Record<Locale, number>
}

/** How many of these readers get the letter. */
export function audienceSize(letter: Audience, counts: Record<Locale, number>): number {
  const plan = planOf(letter)
  return locales.reduce((sum, locale) => sum + (plan[locale] === 'nobody' ? 0 : counts[locale]), 0)
}
