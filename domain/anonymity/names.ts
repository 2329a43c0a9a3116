import { canEnd } from './endings.ts'
import { skeletons } from './skeleton.ts'
import { tokensOf } from './tokens.ts'

/** After a stem shorter than this a word counts as the name only where it begins with a capital letter. */
const shortStem = 4
const shortestStem = 3

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** The stems of a name: with and without its own ending, a fleeting vowel, a last letter that softens. */
function stemsOf(name: string): string[] {
  const bare = [name, name.replace(/(?:aia|iaia|oi)$/u, ''), name.replace(/[aeiou]$/u, '')]
  const long = bare.filter((stem, index) => index === 0 || stem.length >= shortestStem)
  const fleeting = long.map((stem) => stem.replace(/([^aeiou])[eo]([^aeiou])$/u, '$1$2'))
  const soft = long.map((stem) => stem.replace(/k$/u, 'g').replace(/p$/u, 'b'))
  return [...new Set([...long, ...fleeting, ...soft])].filter((stem) => stem.length >= 2)
}

/** The words of a name that can be looked for: its capitalised ones where it has any, never an initial alone. */
export function wordsOfName(name: string): string[] {
  const words = tokensOf(name).map(({ word }) => word).filter((word) => skeletons(word).some((sound) => sound.length > 1))
  const capital = words.filter(isCapital)
  return capital.length ? capital : words
}

export type IsName = (word: string, anyCase?: boolean) => boolean

/** Tells whether a word of a text is one of these in some case, spelling or script. `anyCase` where nothing is capitalised: addresses. */
export function nameMatcher(words: readonly string[]): IsName {
  const names = [...new Set(words.flatMap((word) => tokensOf(word).flatMap((token) => skeletons(token.word))))].filter((name) => name.length > 1)
  const stems = [...new Set(names.flatMap(stemsOf))]
  return (word, anyCase = false) => {
    const counts = anyCase || isCapital(word) ? 0 : shortStem
    return skeletons(word).some((sound) =>
      stems.some((stem) => stem.length >= counts && sound.startsWith(stem) && canEnd(stem, sound.slice(stem.length))))
  }
}

/** One place of a text where the name stands; neighbouring words of the name are one place. */
export type Place = { start: number; end: number; spelling: string }

export function placesIn(text: string, isName: IsName, anyCase = false): Place[] {
  const places: Place[] = []
  for (const { start, end, word } of tokensOf(text)) {
    if (!isName(word, anyCase)) continue
    const last = places.at(-1)
    if (last && /^[\s\u00A0-]{1,2}$/u.test(text.slice(last.end, start))) Object.assign(last, { end, spelling: text.slice(last.start, end) })
    else places.push({ start, end, spelling: word })
  }
  return places
}
