import type { Locale } from './locales.ts'
import { isoWithOffset, utcLabel, wallTimeAt, zoneLabel } from './zones.ts'

/** When an event is: ISO instants, and the zone whose clock hangs on its wall. */
export type When = { start: string; end: string; zone: string }

// Our own tables: for Kazakh every version of Node and every browser has others, and pages must be the same on all.
const months: Record<Locale, readonly string[]> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
const weekdays: Record<Locale, readonly string[]> = {
  kk: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

export type DateParts = { year: string; month: string; day: string; weekday: string; time: string }

/** An instant on the wall of a zone, in the words of a language. */
export function dateParts(locale: Locale, iso: string, zone: string): DateParts {
  const wall = wallTimeAt(Date.parse(iso), zone)
  const date = new Date(`${wall}:00Z`)
  return {
    year: wall.slice(0, 4),
    month: months[locale][date.getUTCMonth()] ?? '',
    day: String(date.getUTCDate()),
    weekday: weekdays[locale][date.getUTCDay()] ?? '',
    time: wall.slice(11),
  }
}

const dayWords: Record<Locale, (date: DateParts, withYear: boolean) => string> = {
  kk: ({ year, month, day, weekday }, withYear) => (withYear ? `${year} жылғы ${day} ${month}, ${weekday}` : `${weekday}, ${day} ${month}`),
  ru: ({ year, month, day, weekday }, withYear) => `${weekday}, ${day} ${month}${withYear ? ` ${year} года` : ''}`,
  en: ({ year, month, day, weekday }, withYear) => `${weekday}, ${day} ${month}${withYear ? ` ${year}` : ''}`,
}

/** One instant: `сәрсенбі, 15 қаңтар, 14:00`. */
export function eventMoment(locale: Locale, iso: string, zone: string, { year = false } = {}): string {
  const date = dateParts(locale, iso, zone)
  return `${dayWords[locale](date, year)}, ${date.time}`
}

/** From when till when, as two texts with their dash: on one day the second is only a time. Over new year both years. */
export function eventSpan(locale: Locale, { start, end, zone }: When, { year = false } = {}) {
  const [first, last] = [dateParts(locale, start, zone), dateParts(locale, end, zone)]
  const sameDay = wallTimeAt(Date.parse(start), zone).slice(0, 10) === wallTimeAt(Date.parse(end), zone).slice(0, 10)
  const withYear = year || first.year !== last.year
  const from = eventMoment(locale, start, zone, { year: withYear })
  return sameDay
    ? { from, dash: '–', to: last.time }
    : { from, dash: ' – ', to: eventMoment(locale, end, zone, { year: withYear }) }
}

/** The same as one line, for letters and descriptions: `сәрсенбі, 15 қаңтар, 14:00–16:00`. */
export function eventTime(locale: Locale, when: When, options?: { year?: boolean }): string {
  const { from, dash, to } = eventSpan(locale, when, options)
  return from + dash + to
}

/** `Астана уақыты, UTC+5`; should the clocks be put back during the event, both: `UTC+6 → UTC+5`. */
export function eventClock(locale: Locale, { start, end, zone }: When): string {
  const label = zoneLabel(Date.parse(start), zone, locale)
  const [before, after] = [utcLabel(Date.parse(start), zone), utcLabel(Date.parse(end), zone)]
  return before === after ? label : `${label} → ${after}`
}

/** For `<time datetime>` and JSON-LD, with the offset of that instant: `2027-02-06T11:00:00+05:00`. */
export const machineTime = (iso: string, zone: string): string => isoWithOffset(Date.parse(iso), zone)
