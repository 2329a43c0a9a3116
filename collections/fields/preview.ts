import type { GeneratePreviewURL } from 'payload'
import { defaultLocale, isLocale } from '#lib/locales.ts'
import { type DocumentKind, documentPath, previewPath } from '#lib/paths.ts'

/** The draft as it would look on the site, in the language being edited; none before there is an address. */
export const previewOf = (kind: DocumentKind): GeneratePreviewURL => ({ slug }, { locale }) =>
  typeof slug === 'string' && slug ? previewPath(documentPath[kind](isLocale(locale) ? locale : defaultLocale, slug)) : null
