import { say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'

/** A time that is left, as roughly as one can know it. */
export function timeLeft(seconds: number, language: string | undefined): string {
  const { left } = words
  if (seconds < 60) return say(left.moment, language)
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return say(left.minutes, language, { minutes })
  if (minutes < 24 * 60) return say(left.hours, language, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  const hours = Math.round(minutes / 60)
  return say(left.days, language, { days: Math.floor(hours / 24), hours: hours % 24 })
}
