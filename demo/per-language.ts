import { defaultLocale, type Locale, locales } from '#lib/locales.ts'

/** The default language first: it makes the document, the others are added to it. */
const inOrder = [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)]

/** Calls `save` for each language in turn; the first call makes the document, later ones get its id. */
export async function perLanguage(save: (locale: Locale, id?: string) => Promise<{ id: string }>): Promise<string> {
  const [first, ...others] = inOrder
  const { id } = await save(first ?? defaultLocale)
  for (const locale of others) await save(locale, id)
  return id
}
