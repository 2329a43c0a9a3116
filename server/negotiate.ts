import { defaultLocale, isLocale, type Locale } from '#lib/locales.ts'

/** Enough for any real browser; a longer header is read no further. */
const readAtMost = 500

/** The language of ours that a browser wants most; the default when it wants none of them. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  let best: Locale = defaultLocale
  let bestWeight = 0
  for (const part of (acceptLanguage ?? '').slice(0, readAtMost).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const language = range.split('-')[0]
    const weight = readWeight(parameters)
    if (isLocale(language) && weight > bestWeight) [best, bestWeight] = [language, weight]
  }
  return best
}

/** 0 to 1 as RFC 9110 has it; an unreadable weight counts as not wanted. */
function readWeight(parameters: string[]): number {
  const sent = parameters.find((parameter) => parameter.startsWith('q='))
  if (!sent) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(sent) ? Number(sent.slice(2)) : 0
}
