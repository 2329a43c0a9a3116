/** Turn the order of what follows them, and are not seen themselves: no name and no address in our languages needs one. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Spaces, and signs of other scripts that are drawn as nothing. */
const blank = /[\s\p{Cc}\p{Z}\u115f\u1160\u2800\u3164\uffa0]+/gu
/** Joiners within a word have a meaning; before the first sign and after the last they have none. */
const ends = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu
/** Not every unassigned code point is unseen: it may be a sign younger than this Node. */
const seen = /[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether there is a sign to be seen at all. */
export const isSeen = (text: string | null | undefined): boolean => Boolean(text && seen.test(text))

/** Text of several lines without what turns it around; empty when nothing of it would be seen. */
export const seenText = (text: string): string => (isSeen(text) ? text.replace(directions, '').trim() : '')

/** What a person typed as one line, as others will see it; empty when they would see nothing. */
export function oneLine(text: string): string {
  const line = text.replace(directions, '').replace(blank, ' ').replace(ends, '')
  return isSeen(line) ? line : ''
}

/** The same for what has neither spaces nor joiners, an address for instance: nothing unseen is left in it. */
export const withoutUnseen = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/^[ \u00a0\u2800\u3164]+|[ \u00a0\u2800\u3164]+$/gu, '')
