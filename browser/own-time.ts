const two = (value: number) => String(value).padStart(2, '0')
const day = (date: Date) => `${two(date.getDate())}.${two(date.getMonth() + 1)}`
const time = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`

/** Minutes ahead of UTC: on this reader's clock, and in `2027-02-06T11:00:00+05:00`. */
const here = (date: Date) => -date.getTimezoneOffset()
const there = (iso: string) => (iso.slice(-6, -5) === '-' ? -1 : 1) * (Number(iso.slice(-5, -3)) * 60 + Number(iso.slice(-2)))

function zone(minutes: number) {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`
}

/** For a reader whose clock is not that of the event: its time on theirs. In figures only: browsers do not know Kazakh months. */
export function tellOwnTime() {
  for (const place of document.querySelectorAll<HTMLElement>('.own-time')) {
    const { start = '', end = '', words = '' } = place.dataset
    const [from, to] = [new Date(start), new Date(end)]
    if (here(from) === there(start) && here(to) === there(end)) continue
    const last = day(from) === day(to) ? time(to) : `${day(to)}, ${time(to)}`
    place.textContent = words.replace('*', () => `${day(from)}, ${time(from)}–${last} (${zone(here(from))})`)
    place.hidden = false
  }
}
