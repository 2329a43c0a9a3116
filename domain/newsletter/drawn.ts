import type { LetterSite } from '#domain/mail/frame.ts'
import type { Locale } from '#lib/locales.ts'

/**
 * What readers of one language get, but for their own links: drawn once for all of them, and storable as JSON. `html`
 * and `text` are the letter's body; the frame around it is made for each reader.
 */
export type DrawnLetter = {
  letter: string
  reader: Locale
  /** The language of the words; not the reader's when an editor chose so. */
  language: Locale
  subject: string
  preheader: string
  html: string
  text: string
  site: LetterSite
  /** The letter on the site; none before it has an address there. */
  archiveUrl?: string
}

/** The links in a letter that only its reader may have. All absolute. */
export type ReaderLinks = {
  /** Topics, language. */
  manage: string
  /** A page with a button; a mail program posts to it by itself (RFC 8058). */
  leave: string
  /** `mailto:` for programs that know no other way. */
  leaveByMail?: string
}
