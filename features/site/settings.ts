import type { HoursException, Hours } from '#lib/opening-hours.ts'
import type { Locale } from '#lib/locales.ts'

/** What every page says about the foundation, in one language; an empty text is simply not drawn. */
export type Settings = {
  name: string
  tagline: string
  about: string
  storiesIntro: string
  brandNote: string
  room: string
  address: string
  addressParts: { street: string; locality: string; country: string }
  hours: Hours[]
  exceptions: HoursException[]
  hoursNote: string
  phone: string
  email: string
  ageNotice: string
  materialUse: string
  speakersDisclaimer: string
  copyright: string
  social: { label: string; href: string }[]
  mirrors: string[]
}

/** The name of a site that has not been given one. */
export const unnamed = 'Qanat'

export type Room = 'stories' | 'events' | 'speakers' | 'newsletter'
/** `label` is empty when the usual name of its `room` is meant. `language` differs from the page's when the page it leads to is public in another language only. */
export type NavLink = { href: string; label: string; language: Locale; room?: Room }
export type Navigation = { header: NavLink[]; footer: NavLink[] }

/** What a page about trouble knows when the database is away. */
export const bareSettings: Settings = {
  name: unnamed, tagline: '', about: '', storiesIntro: '', brandNote: '', room: '', address: '',
  addressParts: { street: '', locality: '', country: 'KZ' }, hours: [], exceptions: [], hoursNote: '', phone: '', email: '',
  ageNotice: '', materialUse: '', speakersDisclaimer: '', copyright: '', social: [], mirrors: [],
}
