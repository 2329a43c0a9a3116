/**
 * How a word sounds, roughly, in Latin letters: its skeleton, the same for Kazakh letters and the Russian ones typed in their place,
 * for ё and е, and for the ways a name is spelt in Latin. Айгүл, Айгуль, Aigul and Aygul' are one.
 */
const letters: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm',
  н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'sh', ъ: '', ы: 'i', і: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', ə: 'a', ı: 'i', ŋ: 'n',
}

/** Spellings of one sound in Latin, the longer first. */
const latin: readonly [RegExp, string][] = [
  [/shch|sch/gu, 'sh'], [/zh|dj/gu, 'j'], [/kh/gu, 'h'], [/gh/gu, 'g'], [/ck/gu, 'k'], [/q/gu, 'k'], [/w/gu, 'v'], [/x/gu, 'ks'],
  [/c(?!h)/gu, 'k'], [/ye|yo/gu, 'e'], [/y/gu, 'i'],
]

/** Latin letters that look like Cyrillic ones, for a word that mixes both. */
const lookalikes: Record<string, string> = { a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }

const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)

/** More than one where a Latin letter stands for two sounds: the J of Janar and that of Julia. */
export function skeletons(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase()
  const plain = isMixed(lower) ? Array.from(lower, (letter) => lookalikes[letter] ?? letter).join('') : lower
  const sounds = plain.includes('j') ? [plain, plain.replaceAll('j', 'y')] : [plain]
  return sounds.map(sounded)
}

function sounded(word: string): string {
  const written = Array.from(word, (letter) => letters[letter] ?? letter).join('').normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
  // What our table has written is never half of a Latin spelling.
  const isLatin = /\p{Script=Latin}/u.test(word)
  return (isLatin ? latin.reduce((text, [spelling, sound]) => text.replace(spelling, sound), written) : written).replace(/i{2,}/gu, 'i').replace(/s{2,}/gu, 's')
}
