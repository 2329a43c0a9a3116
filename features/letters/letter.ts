import type { Part } from '#domain/newsletter/parts.ts'
import type { Locale } from '#lib/locales.ts'
import type { Publication } from '#lib/published.ts'

/** A letter of the archive: what everybody got, and nothing of anybody. `sentAt` is ISO. */
export type ArchivedLetter = { slug: string; language: Locale; publication: Publication; subject: string; preheader: string; sentAt: string }
export type ArchivedText = ArchivedLetter & { parts: Part[] }
