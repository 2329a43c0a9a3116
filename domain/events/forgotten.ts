import type { EventStatus } from './facts.ts'

/** A cancelled event stays in calendars, and in search engines, for 30 days after it was cancelled: people must hear of it. */
const cancelledFor = 30 * 24 * 60 * 60 * 1000

type Cancelled = { eventStatus?: EventStatus | null; changedAt?: string | null; updatedAt?: string | null }

/** When (ms) a cancelled event leaves calendars and search engines; undefined for all others. */
export const forgottenAt = ({ eventStatus, changedAt, updatedAt }: Cancelled): number | undefined =>
  eventStatus === 'cancelled' ? Date.parse(changedAt ?? updatedAt ?? '') + cancelledFor : undefined

export const isForgotten = (event: Cancelled, now: number): boolean => (forgottenAt(event) ?? Infinity) <= now
