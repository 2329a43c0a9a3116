import type { DateParts } from '#lib/event-time.ts'

type Props = { date: DateParts; machine: string; past?: boolean; big?: boolean }

/** A date as a large figure: with its weekday while it is to come, with its year when it is over. */
export function DateBlock({ date: { day, month, weekday, year }, machine, past = false, big = false }: Props) {
  return (
    <p className={big ? 'date big-date' : 'date'}>
      <time dateTime={machine}>
        <b>{day}</b> <span className="month">{month}</span> <span>{past ? year : weekday}</span>
        {!past && <span className="hide"> {year}</span>}
      </time>
    </p>
  )
}
