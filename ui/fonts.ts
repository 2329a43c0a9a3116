import { preload } from 'react-dom'
import type { Locale } from '#lib/locales.ts'

// The names are those of ui/styles/fonts.css; tests/unit/fonts.test.ts holds them together.
const cyrillic = ['literata-cyrillic.ed3af636', 'onest-cyrillic.cfd6feab']
export const firstFonts: Record<Locale, readonly string[]> = {
  kk: cyrillic,
  ru: cyrillic,
  en: ['literata-latin.61d83843', 'onest-latin.7b349408'],
}

/** Asks for the faces that a page of this language needs first, before its stylesheet is read. */
export function preloadFonts(locale: Locale) {
  for (const name of firstFonts[locale])
    preload(`/fonts/${name}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
