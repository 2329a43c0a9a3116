import type { Payload } from 'payload'
import { keepClockLaw } from '#domain/events/clock-law.ts'
import { forget } from '#domain/registrations/forget.ts'
import { sendNotices } from '#domain/registrations/notices.ts'
import { remind } from '#domain/registrations/remind.ts'
import { sweep } from '#domain/registrations/sweep.ts'

export type Task = {
  name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  every: number
  /** Must do no harm when two processes run it at once, and when it is broken off anywhere. */
  run: (cms: Payload, now: Date) => Promise<unknown>
}

/** What is due by the clock, letters excepted: those have a loop of their own. */
export const tasks: readonly Task[] = [
  { name: 'events.clock-law', every: 24 * 60 * 60 * 1000, run: (cms, now) => keepClockLaw(cms, { now }) },
  { name: 'registrations.notices', every: 10_000, run: sendNotices },
  { name: 'registrations.sweep', every: 30_000, run: sweep },
  { name: 'registrations.reminders', every: 60_000, run: remind },
  { name: 'registrations.forget', every: 60 * 60_000, run: forget },
]
