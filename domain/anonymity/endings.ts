/**
 * What may follow the stem of a name, written as skeletons are. Rather too much than too little: a person looks
 * at what is found.
 */
const russian = [
  'a', 'ia', 'u', 'iu', 'i', 'e', 'oi', 'ei', 'iei', 'oiu', 'eiu', 'ieiu', 'om', 'em', 'iem', 'im', 'ih', 'imi', 'am', 'iam', 'ami', 'iami', 'ah', 'iah', 'ov', 'ev',
  'ogo', 'ego', 'omu', 'emu', 'aia', 'iaia', 'uiu', 'ihi', 'in', 'ina', 'inu', 'inoi', 'ini', 'inim', 'inogo', 'inomu', 'inih', 'ova', 'ovi', 'ovoi', 'ovu', 'ovih', 'ovim', 'evi', 'eva',
]
const english = ['s', 'es']

const plural = '(?:[ldt][ae]r)?'
const possessive = '(?:i?miz|i?niz|si|i?m|i?n|i)?'
const nominal = '(?:niki|diki|tiki|nin|din|tin|ndagi|ndegi|dagi|degi|tagi|tegi|nda|nde|nan|nen|dan|den|tan|ten|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e|men|ben|pen|dai|dei|tai|tei|sha|she|siz)?'
const personal = '(?:min|pin|bin|sin|siz|miz|biz|piz)?'
/** Said with the name to somebody dear or older. */
const address = '(?:jan|ke|eke|tai|apa|apai|aga|agai|ai)?'

const endings = new RegExp(`^(?:${[...russian, ...english].join('|')}|${address}${plural}${possessive}${nominal}${nominal}${personal})?$`, 'u')

/** From so many letters on a stem can hardly be the beginning of another word. */
const longStem = 6
const longestEnding = 9

export const canEnd = (stem: string, rest: string): boolean =>
  stem.length >= longStem ? rest.length <= longestEnding : endings.test(rest)
