import type { Locale } from '#lib/locales.ts'

export type Answer = 'welcome' | 'already' | 'otherEvent' | 'cancelled' | 'notConfirmed' | 'unknown'

/** Answers after which the person may go in. */
export const isGood = (answer: Answer) => answer === 'welcome' || answer === 'already'

/** The event at whose door we stand. `language` is the one of the title; `when` is in words. */
export type Door = { id: string; title: string; language: Locale; when: string; came: number; expected: number }

/** `came`: the clock of the event's own zone. */
export type Person = {
  id: string
  name: string
  mode: 'room' | 'online'
  state: 'held' | 'waiting' | 'confirmed' | 'attended' | 'cancelled'
  shortCode: string
  came: string | undefined
}
