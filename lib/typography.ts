import type { Locale } from './locales.ts'

const nbsp = '\u00a0'
const softHyphen = '\u00ad'
/** Forbids a break where it stands, and shows nothing. */
const joiner = '\u2060'

type Rule = readonly [pattern: RegExp, into: string]

/** A group of digits, a number and its noun, a dash and the word before it. Before the rules that put joiners in. */
const pairs: readonly Rule[] = [
  [/ (?=[—–] )/gu, nbsp],
  [/(?<=\d) (?=\d{3}(?!\d))/gu, nbsp],
  // What follows a telephone number is not counted by it.
  [/(?<=\d(?:-\p{L}{1,2})?)(?<!(?:\+|8[\u00a0(-])[\d\u00a0()\u2060-]{8,}) (?=\p{L})/gu, nbsp],
  [/HR Hub/gu, `HR${nbsp}Hub`],
  [/(?<=офис|кабинет|сағат|№|[Rr]oom|[Oo]ffice) (?=\d)/gu, nbsp],
]
/** "11:00–17:00", also where the dash stands alone between two elements; "14-қабат", "іс-шара", "кто-то". */
const joined: readonly Rule[] = [
  [/–(?!\s)/gu, `–${joiner}`],
  [/(?<=(?<![\p{L}\p{N}-])[\p{L}\p{N}]{1,3})-(?=\p{L})/gu, `-${joiner}`],
  [/(?<=\p{L})-(?=\p{L}{1,3}(?![\p{L}\p{N}-]))/gu, `-${joiner}`],
]
const shortRussian = 'а|в|во|и|к|ко|о|об|с|со|у|я|не|ни|на|за|из|от|до|по'
const afterShort: Rule = [new RegExp(`(?<=^|[\\s(«„“])(${shortRussian}) (?=\\S|$)`, 'giu'), `$1${nbsp}`]
const phone = /(?:\+|(?<!\d)8[ (-]{1,2}(?=\d{3}))[\d ()-]{8,}\d/gu

const apply = (text: string, rules: readonly Rule[]) => rules.reduce((left, [pattern, into]) => left.replace(pattern, into), text)

/** Keeps together what a line must not part. */
export function keepTogether(text: string, locale: Locale): string {
  const whole = text.replace(phone, (number) => number.replaceAll(' ', nbsp).replaceAll('-', `-${joiner}`))
  return apply(whole, [...pairs, ...(locale === 'ru' ? [afterShort] : []), ...joined])
}

const vowels = 'аәеёиоөуұүыіэюя'
const signs = 'ьъ'
const cyrillicWord = /\p{Script=Cyrillic}+/gu
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter.toLowerCase())
const opensSyllable = (letter: string, next: string | undefined) => !isVowel(letter) && !signs.includes(letter.toLowerCase()) && isVowel(next)

/** Long words get soft hyphens before a consonant that opens a syllable, never near their ends. */
export function hyphenate(text: string, longerThan: number): string {
  return text.replace(cyrillicWord, (word) => {
    const letters = [...word]
    if (letters.length <= longerThan) return word
    return letters
      .map((letter, i) => (i > 3 && letters.length - i > 3 && opensSyllable(letter, letters[i + 1]) ? softHyphen + letter : letter))
      .join('')
  })
}

/** Browsers hyphenate Russian by themselves, if not long names; Kazakh they do not know. */
const longWord: Record<Locale, number> = { kk: 9, ru: 14, en: 14 }

/** Plain text as it is drawn. Run at render time, never stored; never for addresses, attributes or what machines read. */
export const typeset = (text: string, locale: Locale): string => hyphenate(keepTogether(text, locale), longWord[locale])
