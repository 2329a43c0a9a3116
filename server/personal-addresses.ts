import { isLocale, type Locale } from '#lib/locales.ts'
import type { Address } from './address.ts'

/** An address whose answer is for one person: drawn anew each time, and kept nowhere. */
export type Personal = {
  to: 'personal'
  url: string
  locale: Locale
  /** Asked with the session of the person who works at the door. */
  staff: boolean
  /** May send the visitor to another site: to the room of an online event. */
  leaves: boolean
  /** Mail programs post here of their own accord, from nowhere and in any form (RFC 8058). */
  oneClick: boolean
}

/** Addresses that only the front door itself asks for, and those that Next would read in its own way. */
export function isHidden({ segments }: Address): boolean {
  // The token of a personal link may begin with any letter there is.
  const token = { registrations: 2, newsletter: 3 }[segments[1] ?? '']
  const read = segments.filter((_, at) => at !== token)
  return read.some((part) => part.startsWith('_') || part.startsWith('.') || part.endsWith('.rsc')) || segments.at(-1) === 'submit'
}

/** Personal pages of a reader of the newsletter: the link of the first letter, their settings, the way out. */
const ofNewsletter: readonly (string | undefined)[] = ['confirm', 'manage', 'leave']
const ofRegistration: readonly (string | undefined)[] = [undefined, 'calendar.ics', 'join']

/** The personal address that is asked for; undefined where addresses are public. */
export function findPersonal({ path, search, segments }: Address, locale: Locale): Personal | 'missing' | undefined {
  const [, room, name, part, ...more] = segments
  const personal = { to: 'personal', url: path, locale, staff: false, leaves: false, oneClick: false } as const
  if (room === 'check-in') return name === undefined ? 'missing' : { ...personal, url: path + search, staff: true }
  if (room === 'newsletter' && ofNewsletter.includes(name)) {
    return part !== undefined && (more.length === 0 || (name === 'manage' && more.join('/') === 'saved')) ? { ...personal, oneClick: name === 'leave' } : 'missing'
  }
  if (room !== 'registrations') return undefined
  const known = name !== undefined && ofRegistration.includes(part) && more.length === 0
  return known ? { ...personal, leaves: part === 'join' } : 'missing'
}

/** Whether a form is posted to this address. Its handler stands behind it at `…/submit`, where only we ask. */
export function takesPosts(address: Address): boolean {
  const { canonical, segments: [locale, room, name, ...more] } = address
  if (!canonical || !isLocale(locale)) return false
  if (room === 'newsletter') return name === undefined || typeof findPersonal(address, locale) === 'object'
  if (name === undefined || name === 'submit' || more.at(-1) === 'submit') return false
  return room === 'check-in' || ((room === 'events' || room === 'registrations') && more.length === 0)
}
