import { type Locale } from './locales.ts'
import { type Words, words } from './words.ts'

/** Zones an event may be held in; the first is meant unless another is chosen. */
export const zones = ['Asia/Almaty', 'Asia/Tashkent', 'Asia/Bishkek', 'Europe/Moscow', 'Europe/Kyiv', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC'] as const
export type Zone = (typeof zones)[number]
export const defaultZone: Zone = 'Asia/Almaty'

export const isZone = (value: unknown): value is Zone => zones.includes(value as Zone)

/** What people call the clock of a zone. */
export const zoneNames: Record<Zone, Words> = {
  'Asia/Almaty': words('Astana time', 'время Астаны', 'Астана уақыты'),
  'Asia/Tashkent': words('Tashkent time', 'время Ташкента', 'Ташкент уақыты'),
  'Asia/Bishkek': words('Bishkek time', 'время Бишкека', 'Бішкек уақыты'),
  'Europe/Moscow': words('Moscow time', 'время Москвы', 'Мәскеу уақыты'),
  'Europe/Kyiv': words('Kyiv time', 'время Киева', 'Киев уақыты'),
  'Europe/Berlin': words('Berlin time', 'время Берлина', 'Берлин уақыты'),
  'Europe/London': words('London time', 'время Лондона', 'Лондон уақыты'),
  'America/New_York': words('New York time', 'время Нью-Йорка', 'Нью-Йорк уақыты'),
  UTC: words('universal time', 'всемирное время', 'дүниежүзілік уақыт'),
}

/** The law of a zone: how many minutes its clocks are ahead of UTC at an instant (ms). Tests put another law in. */
export type ClockLaw = (instant: number, zone: string) => number

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    })
    formats.set(zone, format)
  }
  return format
}

/** The law as this Node knows it. */
export const offsetAt: ClockLaw = (instant, zone) => {
  const part = Object.fromEntries(formatOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const shown = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second'])
  return Math.round((shown - Math.floor(instant / 1000) * 1000) / 60_000)
}

const wallTime = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

/** A wall time (YYYY-MM-DDTHH:mm) as if the wall hung in Greenwich, in ms; undefined when it is no time at all. */
export function readWallTime(local: string): number | undefined {
  if (!wallTime.test(local)) return undefined
  const read = Date.parse(`${local}:00Z`)
  // The parser takes 30 February for 2 March.
  return Number.isNaN(read) || new Date(read).toISOString().slice(0, 16) !== local ? undefined : read
}

/** The wall time that clocks of a zone show at an instant. */
export const wallTimeAt = (instant: number, zone: string, law: ClockLaw = offsetAt): string =>
  new Date(instant + law(instant, zone) * 60_000).toISOString().slice(0, 16)

const day = 24 * 60 * 60 * 1000

/**
 * The instant at which clocks of a zone show a wall time. When they show it twice (they were put back), the later one
 * is meant and a note says so; when they never show it (they were put forward over it, or it is no time): 'never'.
 */
export function toUtc(local: string, zone: string, law: ClockLaw = offsetAt): { utc: Date; note?: 'twice' } | 'never' {
  const wall = readWallTime(local)
  if (wall === undefined) return 'never'
  const offsets = new Set([law(wall - day, zone), law(wall, zone), law(wall + day, zone)])
  const instants = [...offsets].map((minutes) => wall - minutes * 60_000).filter((instant) => wallTimeAt(instant, zone, law) === local)
  if (!instants.length) return 'never'
  const utc = new Date(Math.max(...instants))
  return instants.length > 1 ? { utc, note: 'twice' } : { utc }
}

/** `UTC+5`, `UTC+5:30`, `UTC−3`, `UTC`. */
export function utcLabel(instant: number, zone: string, law: ClockLaw = offsetAt): string {
  const minutes = law(instant, zone)
  if (minutes === 0) return 'UTC'
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** `Астана уақыты, UTC+5`: a clock as a reader of `locale` knows it, at that instant. */
export function zoneLabel(instant: number, zone: string, locale: Locale, law: ClockLaw = offsetAt): string {
  const name = isZone(zone) ? zoneNames[zone][locale] : zone
  const offset = utcLabel(instant, zone, law)
  return zone === 'UTC' ? name : `${name}, ${offset}`
}

/** `2027-02-06T11:00:00+05:00`: for `<time datetime>`, JSON-LD, feeds. */
export function isoWithOffset(instant: number, zone: string, law: ClockLaw = offsetAt): string {
  const minutes = law(instant, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${new Date(instant + minutes * 60_000).toISOString().slice(0, 19)}${offset}`
}

/** A moment of ours on Astana's clock, for machines: in UTC the stories of an early morning are read as the day before's. */
export const astanaMoment = (iso: string): string => iso && isoWithOffset(Date.parse(iso), defaultZone)

const known = [['2025-06-01T00:00:00Z', 300], ['2023-06-01T00:00:00Z', 360]] as const

/** Whether this Node knows the law of 2024-03-01, when Kazakhstan went over to one time: old or slim builds do not. */
export const knowsAstana = (law: ClockLaw = offsetAt): boolean => known.every(([instant, minutes]) => law(Date.parse(instant), defaultZone) === minutes)
