/** Astana's clock. `Asia/Astana` does not exist; Almaty keeps the same time, and the right one for 2019 too. */
export const timeZone = 'Asia/Almaty'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

/** An instant (ms since 1970) on Astana's wall: `day` as YYYY-MM-DD, `minute` from 0 to 1439. */
export function wallClock(instant: number): { day: string; minute: number } {
  const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${part['year']}-${part['month']}-${part['day']}`, minute: Number(part['hour']) * 60 + Number(part['minute']) }
}

/** The instant (ms) at which Astana's wall shows `day` (YYYY-MM-DD) and `minute`. */
export function instantOf(day: string, minute: number): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  const shown = wallClock(wanted)
  const offset = Date.parse(`${shown.day}T00:00:00Z`) + shown.minute * 60_000 - wanted
  return wanted - offset
}

export const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
