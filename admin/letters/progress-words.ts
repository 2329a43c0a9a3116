import { say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'

/** `12480` as `12 480`. */
export const grouped = (count: number): string => String(count).replace(/(\d)(?=(?:\d{3})+$)/gu, '$1\u202f')

/** A time that is left, as roughly as one can know it. */
export function timeLeft(seconds: number, language: string | undefined): string {
  const { left } = words
  if (seconds < 60) return say(left.moment, language)
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return say(left.minutes, language, { minutes: String(minutes) })
  if (minutes < 24 * 60) return say(left.hours, language, { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) })
  const hours = Math.round(minutes / 60)
  return say(left.days, language, { days: String(Math.floor(hours / 24)), hours: String(hours % 24) })
}
