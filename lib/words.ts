import { defaultLocale, isLocale, type Locale } from './locales.ts'

/** One sentence or label for staff in the three languages. */
export type Words = Record<Locale, string>

export const words = (en: string, ru: string, kk: string): Words => ({ en, ru, kk })

/** The words in the admin language of the person who asks; `{name}` is filled from `values`. */
export function say(all: Words, language: string | undefined, values: Record<string, string> = {}): string {
  const text = all[isLocale(language) ? language : defaultLocale]
  return text.replace(/\{([a-z]+)\}/gu, (whole, name: string) => values[name] ?? whole)
}
