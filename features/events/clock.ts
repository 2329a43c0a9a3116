import { nextChange as clockChange, phase, registrationState } from '#domain/events/facts.ts'
import { forgottenAt } from '#domain/events/forgotten.ts'
import type { Event as Stored } from '#payload-types'
import type { Change, Phase } from './event.ts'
import type { Stopped } from './registration.ts'

export type Timed = Pick<Stored, 'id'> & Partial<Pick<Stored,
  'startUtc' | 'endUtc' | 'mode' | 'eventStatus' | 'previousStart' | 'registration' | 'changedAt' | 'updatedAt'>>

const instant = (iso: string | null | undefined) => (iso ? Date.parse(iso) : Number.NaN)
export const endOf = ({ startUtc, endUtc }: Timed) => endUtc ?? startUtc ?? ''

export const phaseAt = (event: Timed, now: number): Phase => phase(event, new Date(now))

/** When it was to begin before it was moved; empty when it was not, or was moved back. */
export function previousStart({ startUtc, previousStart: moves }: Timed): string {
  const last = moves?.at(-1)?.utc
  return last && instant(last) !== instant(startUtc) ? last : ''
}

export function changeOf(event: Timed): Change | undefined {
  const { eventStatus } = event
  if (eventStatus && eventStatus !== 'scheduled') return eventStatus
  return previousStart(event) ? 'rescheduled' : undefined
}

/** Why nobody can register now; undefined when people can. */
export function stoppedAt(event: Timed, now: number): Stopped | undefined {
  const state = registrationState(event, new Date(now))
  if (state.open) return undefined
  return event.eventStatus === 'postponed' && state.reason !== 'past' ? { reason: 'postponed' } : { reason: state.reason, at: state.at }
}

/** Until when a newcomer may register, if nothing but the clock changes; empty when nobody may now. */
export function openUntil(event: Timed, now: number): string {
  const state = registrationState(event, new Date(now))
  return state.open ? state.closesAt : ''
}

/** The earliest instant after `now` at which its page or its row in a list changes by the clock alone. */
export function nextChange(event: Timed, now: number): number {
  const forgotten = forgottenAt(event) ?? Infinity
  return Math.min(clockChange(event, new Date(now)) ?? Infinity, forgotten > now ? forgotten : Infinity)
}
