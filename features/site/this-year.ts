import { instantOf, wallClock } from '#lib/clock.ts'
import { changesAt } from '#lib/reads.ts'

/** The year on Astana's calendar; what shows it changes at New Year. */
export function thisYear(now = Date.now()): string {
  const year = Number(wallClock(now).day.slice(0, 4))
  changesAt(instantOf(`${year + 1}-01-01`, 0))
  return String(year)
}
