import { instantOf, nextDay, wallClock } from './clock.ts'

export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
export type Weekday = (typeof weekdays)[number]
/** Times are 'HH:MM' on Astana's wall; `day` of an exception is YYYY-MM-DD. */
export type Hours = { days: readonly Weekday[]; opens: string; closes: string }
export type HoursException = { day: string; closed: boolean; opens?: string; closes?: string; note: string }
export type Timetable = { hours: readonly Hours[]; exceptions: readonly HoursException[] }

/** `until` and `opens` are 'HH:MM'; `in` is the number of days until it opens: 0 today, 1 tomorrow. */
export type OpenState =
  | { open: true; until: string; note: string }
  | { open: false; next: { in: number; weekday: Weekday; opens: string } | undefined; note: string }

type Span = { from: number; to: number; opens: string; closes: string }

const minuteOf = (time: string | undefined): number => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(time ?? '') ?? []
  return hours === undefined ? NaN : Number(hours) * 60 + Number(minutes)
}

const weekdayOf = (day: string): Weekday => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'Mo'

const exceptionOn = (day: string, { exceptions }: Timetable) => exceptions.find((exception) => exception.day === day)

function spansOn(day: string, timetable: Timetable): Span[] {
  const exception = exceptionOn(day, timetable)
  const usual = timetable.hours.filter(({ days }) => days.includes(weekdayOf(day)))
  return (exception ? (exception.closed ? [] : [exception]) : usual)
    .map(({ opens = '', closes = '' }) => ({ from: minuteOf(opens), to: minuteOf(closes), opens, closes }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}

function nextOpening(day: string, minute: number, timetable: Timetable) {
  for (let days = 0; days <= 14; days++) {
    const date = nextDay(day, days)
    const span = spansOn(date, timetable).find(({ from }) => days > 0 || from > minute)
    if (span) return { in: days, weekday: weekdayOf(date), opens: span.opens }
  }
  return undefined
}

/** Whether the room is open at `now` (ms), and the instant (ms) at which this answer has to be given anew. */
export function openState(timetable: Timetable, now: number): { state: OpenState; changes: number } {
  const { day, minute } = wallClock(now)
  const note = exceptionOn(day, timetable)?.note ?? ''
  const spans = spansOn(day, timetable)
  const current = spans.find(({ from, to }) => from <= minute && minute < to)
  // At midnight "tomorrow" becomes "today", so no answer outlives its day.
  const edges = [...spans.flatMap(({ from, to }) => [from, to]), 24 * 60].filter((edge) => edge > minute)
  const changes = instantOf(day, Math.min(...edges))
  if (current) return { state: { open: true, until: current.closes, note }, changes }
  return { state: { open: false, next: nextOpening(day, minute, timetable), note }, changes }
}

const daysAhead = 14

/** Days after today, within two weeks, on which other hours are kept; the next one first. */
export function comingExceptions({ exceptions }: Timetable, now: number): HoursException[] {
  const { day: today } = wallClock(now)
  const last = nextDay(today, daysAhead)
  return exceptions.filter(({ day }) => day > today && day <= last).sort((a, b) => a.day.localeCompare(b.day, 'en'))
}
