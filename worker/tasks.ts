import type { Payload } from 'payload'
import { keepClockLaw } from '#domain/events/clock-law.ts'

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
]
