import { days, retention } from '#lib/retention.ts'
import { toUtc, wallTimeAt } from '#lib/zones.ts'

const two = (hour: number) => String(hour).padStart(2, '0')
/** The first such hour of a zone's clock at or after an instant. */
function next(instant: number, hour: number, zone: string): number {
  for (const day of [instant, instant + days(1)]) {
    const at = toUtc(`${wallTimeAt(day, zone).slice(0, 10)}T${two(hour)}:00`, zone)
    if (at !== 'never' && at.utc.getTime() >= instant) return at.utc.getTime()
  }
  return instant
}
const morning = (instant: number, zone: string) => next(instant, retention.quietUntil, zone)
const evening = (instant: number, zone: string) => next(instant, retention.quietFrom, zone)

/** The instant itself, or the end of the quiet hours it falls in. */
export function awake(instant: number, zone: string): number {
  const ends = morning(instant, zone)
  // Within the quiet hours the morning comes before the evening does.
  return ends < evening(instant, zone) ? ends : instant
}

/** So long after an instant, by a clock that stands still in the quiet hours. For terms of less than a day. */
export function afterPause(instant: number, wait: number, zone: string): number {
  const begins = awake(instant, zone)
  const rest = begins + wait - evening(begins, zone)
  return rest > 0 ? morning(evening(begins, zone), zone) + rest : begins + wait
}
