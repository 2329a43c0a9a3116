import type { Locale } from '#lib/locales.ts'

// The names are those of ui/styles/fonts.css; tests/unit/fonts.test.ts holds them together.
const cyrillic = ['literata-cyrillic.ed3af636', 'onest-cyrillic.cfd6feab']
export const firstFonts: Record<Locale, readonly string[]> = {
  kk: cyrillic,
  ru: cyrillic,
  en: ['literata-latin.61d83843', 'onest-latin.7b349408'],
}

/** Asks for the faces a language needs first. In the page, not by React's `preload`: that one ends up in a header. */
export function FirstFonts({ locale }: { locale: Locale }) {
  return firstFonts[locale].map((name) => (
    <link key={name} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={`/fonts/${name}.woff2`} />
  ))
}
