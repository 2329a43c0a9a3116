import { locales, type Locale } from '#lib/locales.ts'

export type PerLocale<T> = Partial<Record<Locale, T | null>>
export type Mode = 'room' | 'online'
export type EventStatus = 'scheduled' | 'postponed' | 'cancelled' | 'movedOnline'

/** What time and state of an event follow from; a document of the collection has it, in one language or in all. */
export type EventFacts = {
  startUtc?: string | null
  endUtc?: string | null
  zone?: string | null
  mode?: 'room' | 'online' | 'hybrid' | null
  eventStatus?: EventStatus | null
  registration?: { policy?: 'open' | 'closed' | 'invite' | null; opensUtc?: string | null; closesUtc?: string | null } | null
}

const instant = (value: string | null | undefined): number | undefined => (value ? Date.parse(value) : undefined)
const passed = (value: string | null | undefined, now: Date) => Boolean(value) && Date.parse(value ?? '') <= now.getTime()

/** By the clock alone. An event without times is still to come. */
export function phase({ startUtc, endUtc }: EventFacts, now: Date): 'coming' | 'running' | 'past' {
  if (passed(endUtc ?? startUtc, now)) return 'past'
  return passed(startUtc, now) ? 'running' : 'coming'
}

/** How people take part in the end: an event that moved online is held in no room. */
export const heldIn = ({ mode, eventStatus }: EventFacts): 'room' | 'online' | 'hybrid' =>
  eventStatus === 'movedOnline' ? 'online' : (mode ?? 'room')

/**
 * Between which kinds of seats a newcomer may choose. Whoever had a seat in the room keeps it when the event moves
 * online: nobody has to register anew.
 */
export const seatsOffered = ({ mode, eventStatus }: EventFacts): Mode[] => {
  if (mode === 'hybrid') return eventStatus === 'movedOnline' ? ['online'] : ['room', 'online']
  return [mode ?? 'room']
}

export type Stop = 'closed' | 'past' | 'cancelled' | 'invite' | 'notYet'
export type RegistrationState = { open: true; closesAt: string } | { open: false; reason: Stop; at?: string }

/** May a newcomer register now? Whether a seat is left is another question. */
export function registrationState({ startUtc, endUtc, eventStatus, registration }: EventFacts, now: Date): RegistrationState {
  const stop = (reason: Stop, at?: string | null): RegistrationState => ({ open: false, reason, ...(at ? { at } : {}) })
  if (eventStatus === 'cancelled') return stop('cancelled')
  if (!startUtc || passed(endUtc ?? startUtc, now)) return stop('past', endUtc)
  if (eventStatus === 'postponed' || registration?.policy === 'closed') return stop('closed')
  if (registration?.policy === 'invite') return stop('invite')
  if (registration?.opensUtc && !passed(registration.opensUtc, now)) return stop('notYet', registration.opensUtc)
  const closesUtc = registration?.closesUtc
  const closesAt = closesUtc && Date.parse(closesUtc) < Date.parse(startUtc) ? closesUtc : startUtc
  return passed(closesAt, now) ? stop('closed', closesAt) : { open: true, closesAt }
}

/** When a page of the event changes by the clock alone, in ms; undefined: never again. */
export function nextChange({ startUtc, endUtc, registration }: EventFacts, now: Date): number | undefined {
  const moments = [startUtc, endUtc, registration?.opensUtc, registration?.closesUtc].map(instant)
  const ahead = moments.filter((moment) => moment !== undefined && moment > now.getTime()) as number[]
  return ahead.length ? Math.min(...ahead) : undefined
}

/** Is it held in a room of ours at that time? What is cancelled, put off or moved online is not. */
export const takesRoom = ({ mode, eventStatus }: EventFacts): boolean =>
  heldIn({ mode, eventStatus }) !== 'online' && eventStatus !== 'cancelled' && eventStatus !== 'postponed'

/** Public in some language. */
export const isPublic = ({ publicSlugs, deletedAt }: { publicSlugs?: PerLocale<string> | null; deletedAt?: string | null }): boolean =>
  !deletedAt && locales.some((locale) => publicSlugs?.[locale])
