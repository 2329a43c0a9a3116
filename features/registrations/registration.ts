import type { Locale } from '#lib/locales.ts'

/** The event of a registration, in words: as much as a person needs who is coming. */
export type EventSummary = {
  id: string
  title: string
  summary: string
  /** In which language the title could be had. */
  language: Locale
  href: string
  start: string
  end: string
  zone: string
  /** Name and address of the room, or empty. */
  place: string
  address: string
  /** For calendars: the last change of what they show (ISO), and its number. */
  changedAt: string
  sequence: number
  status: 'scheduled' | 'postponed' | 'cancelled' | 'movedOnline'
  /** ISO; when it has been moved: the time it had before. */
  previousStart?: string | undefined
}
