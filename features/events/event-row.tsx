import { getLocale, getTranslations } from 'next-intl/server'
import { dateParts, eventSpan, machineTime } from '#lib/event-time.ts'
import { localeNames } from '#lib/locales.ts'
import { DateBlock } from '#ui/date-block.tsx'
import { Meta } from '#ui/meta.tsx'
import { TimeSpan } from '#ui/time-span.tsx'
import type { EventCard } from './event.ts'

const rowClass = ({ change, phase }: EventCard) =>
  `event${change === 'cancelled' || change === 'postponed' ? ' event--off' : phase === 'past' ? ' event--past' : ''}`

/** An event in a list: its date, its name, and what one needs to choose. `level` is that of its heading. */
export async function EventRow({ event, level = 3 }: { event: EventCard; level?: 2 | 3 }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  const { language, when, change, phase, mode, place, spoken, seats } = event
  const lang = language === locale ? undefined : language
  const date = dateParts(locale, when.start, when.zone)
  const [start, end] = [machineTime(when.start, when.zone), machineTime(when.end, when.zone)]
  const span = eventSpan(locale, when)
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article className={rowClass(event)} data-event={event.id} data-until={phase === 'past' || !when.end ? undefined : Date.parse(when.end)}>
      <DateBlock date={date} machine={start} past={phase === 'past'} />
      <div className="event-text">
        <Title lang={lang}>
          <a href={event.href}>{event.title}</a>
          {lang && <> <span className="tag">{localeNames[language]}</span></>}
          {change && <> <span className={`tag${change === 'cancelled' ? ' tag--off' : ''}`} lang={locale}>{t('status', { status: change })}</span></>}
          {event.sample && <> <span className="tag" lang={locale}>{t('sample')}</span></>}
        </Title>
        {event.summary && <p lang={lang}>{event.summary}</p>}
        <Meta>
          <span>{span.to.length > 5 ? <TimeSpan span={span} start={start} end={end} /> : <TimeSpan span={{ ...span, from: date.time }} start={start} end={end} />}</span>
          {place && <span lang={lang}>{place}</span>}
          {mode !== 'room' && <span>{t('online')}</span>}
          {spoken.length > 0 && <span>{spoken.map((each) => t('language', { language: each })).join(', ')}</span>}
          {seats && seats !== 'closed' && <b data-seats={seats}>{t('seats', { state: seats })}</b>}
        </Meta>
      </div>
    </article>
  )
}
