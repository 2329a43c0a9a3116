import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { type Progress, progressOf } from '#domain/newsletter/sending/progress.ts'
import { type Returns, returnsOf } from '#domain/newsletter/bounces/of-letter.ts'
import type { DrawnLetter } from './drawn.ts'
import type { StoredLetter } from './letters.ts'
import { isEditable } from './letter-states.ts'
import { isUntouched } from './schedule.ts'

/** What the desk shows of a letter that is on its way, or was. */
export type UnderWay = {
  progress: Progress
  /** What came back later. */
  returns: Returns
  /** It stands still and nobody has got it: it can become a draft again. */
  canTakeBack: boolean
  /** On Astana's clock, YYYY-MM-DDTHH:mm. */
  finishedWall?: string
  /** Its pages on the site. */
  pages: Partial<Record<Locale, string>>
}

/** Somebody may have the letter, or gets it any moment. */
export const isUnderWay = ({ state }: Pick<StoredLetter, 'state'>): boolean => !isEditable(state) && state !== 'scheduled'

/** What readers of a language got or will get, whatever has become of stories and events since. */
export const frozenFor = (letter: StoredLetter, reader: Locale): DrawnLetter | undefined => letter.frozen?.[reader] as DrawnLetter | undefined

function pagesOf({ publicSlugs }: StoredLetter): UnderWay['pages'] {
  const known = locales.flatMap((locale): [Locale, string][] => {
    const slug = publicSlugs?.[locale]
    return slug ? [[locale, paths.letter(locale, slug)]] : []
  })
  return Object.fromEntries(known)
}

/** How far a letter is; undefined before it is on its way. */
export async function underWay(cms: Payload, letter: StoredLetter): Promise<UnderWay | undefined> {
  if (!isUnderWay(letter)) return undefined
  return {
    progress: await progressOf(cms, letter),
    returns: await returnsOf(cms, letter._id),
    canTakeBack: isUntouched(letter),
    ...(letter.finishedAt ? { finishedWall: wallTimeAt(letter.finishedAt.getTime(), timeZone) } : {}),
    pages: pagesOf(letter),
  }
}
