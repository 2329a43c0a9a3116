import { defaultLocale, isLocale, type Locale } from './locales.ts'

/** One sentence or label for staff in the three languages. */
export type Words = Record<Locale, string>

export const words = (en: string, ru: string, kk: string): Words => ({ en, ru, kk })

/** A number as people read it: `12 480,5` with spaces that do not break, in English `12,480.5`. */
export function grouped(count: number, language: string | undefined): string {
  const [thousands, point] = language === 'en' ? [',', '.'] : ['\u00a0', ',']
  const [whole = '', part] = String(count).split('.')
  const groups = whole.replace(/(\d)(?=(?:\d{3})+$)/gu, `$1${thousands}`)
  return part === undefined ? groups : groups + point + part
}

/** The words in the admin language of the person who asks; `{name}` is filled from `values`. */
export function say(all: Words, language: string | undefined, values: Record<string, string | number> = {}): string {
  const text = all[isLocale(language) ? language : defaultLocale]
  return text.replace(/\{([a-z]+)\}/gu, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? grouped(value, language) : value ?? whole
  })
}

/** The words for the stored value of a choice; one that has none is shown as it is. */
export function wordOf(all: Readonly<Record<string, Words>>, value: unknown, language: string | undefined): string {
  if (typeof value !== 'string') return ''
  const known = Object.hasOwn(all, value) ? all[value] : undefined
  return known ? say(known, language) : value
}
