import type { Locale } from '#lib/locales.ts'

const nbsp = '\u00a0'
const shy = '\u00ad'
const shortRussian = 'а|в|и|к|о|с|у|я|не|на|за|из|от|до|по'
const afterShort = new RegExp(`(?<=^|[\\s(«„“])(${shortRussian}) (?=\\S)`, 'giu')

/**
 * Keeps together what a line must not part: a dash and the word before it, a number and its noun, a short Russian
 * preposition and its word, "HR Hub". Takes and gives plain text; run at render time, never stored.
 */
export function noBreak(text: string, locale: Locale): string {
  const kept = text
    .replace(/ (?=[—–] )/gu, nbsp)
    .replace(/(?<=\d(?:-\p{L}{1,2})?) (?=\p{L})/gu, nbsp)
    .replace(/HR Hub/gu, `HR${nbsp}Hub`)
    .replace(/(?<=офис|кабинет|№) (?=\d)/gu, nbsp)
  return locale === 'ru' ? kept.replace(afterShort, `$1${nbsp}`) : kept
}

const vowels = 'аәеёиоөуұүыіэюя'
const cyrillicWord = /[\p{Script=Cyrillic}]+/gu
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter.toLowerCase())

/** Browsers do not hyphenate Kazakh: long words of a title get soft hyphens before a consonant that opens a syllable. */
export function syllables(text: string, longerThan = 14): string {
  return text.replace(cyrillicWord, (word) => {
    const letters = [...word]
    if (letters.length <= longerThan) return word
    return letters
      .map((letter, i) => {
        const opens = !isVowel(letter) && isVowel(letters[i + 1])
        return opens && i > 3 && letters.length - i > 3 ? shy + letter : letter
      })
      .join('')
  })
}

/** A title as it is drawn: kept together, and in Kazakh with its long words breakable. */
export const title = (text: string, locale: Locale): string =>
  locale === 'kk' ? syllables(noBreak(text, locale)) : noBreak(text, locale)
