import type { Locale } from '#lib/locales.ts'

/** The event of a registration, in words: as much as a person needs who is coming. */
export type EventSummary = {
  title: string
  /** In which language the title could be had. */
  language: Locale
  href: string
  start: string
  end: string
  zone: string
  /** Name and address of the room, or empty. */
  place: string
  address: string
  status: 'scheduled' | 'postponed' | 'cancelled' | 'movedOnline'
  /** ISO; when it has been moved: the time it had before. */
  previousStart?: string | undefined
}
