import type { Locale } from '#lib/locales.ts'
import type { Picture } from '#lib/picture.ts'
import type { Prose } from '#lib/prose.ts'
import type { Publication } from '#lib/published.ts'

/** A page written by staff. `language` is the one of its words; `updatedAt` is ISO. */
export type Page = {
  id: string
  language: Locale
  publication: Publication
  title: string
  summary: string
  body: Prose
  updatedAt: string
  seo: { title: string; description: string; picture: Picture | undefined }
}
