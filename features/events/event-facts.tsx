import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { eventClock, eventSpan, machineTime } from '#lib/event-time.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { TimeSpan } from '#ui/time-span.tsx'
import { Small } from '#ui/small.tsx'
import type { Event } from './event.ts'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** When on the clock of the place, where, in which languages. */
export async function EventFacts({ event }: { event: Event }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  const { when, room, mode, phase, change, language, spoken, interpreting } = event
  const lang = language === locale ? undefined : language
  const [start, end] = [machineTime(when.start, when.zone), machineTime(when.end, when.zone)]
  const slug = event.publication.slugs[language] ?? ''
  const names = (languages: Event['spoken']) => languages.map((each) => t('language', { language: each })).join(', ')
  const takesPlace = change !== 'cancelled' && change !== 'postponed' && phase !== 'past'
  const over = when.end ? Date.parse(when.end) : undefined
  return (
    <dl className="facts facts--event">
      <Fact name={t('when')}>
        <TimeSpan span={eventSpan(locale, when, { year: phase === 'past' })} start={start} end={end} />
        <Small>{capital(eventClock(locale, when))}</Small>
        {phase !== 'past' && <Small className="own-time" hidden data-start={start} data-end={end} data-words={t('ownTime', { time: '*' })} />}
        {takesPlace && <Small data-until={over}><a href={paths.eventCalendar(locale, slug)}>{t('addToCalendar')}</a></Small>}
      </Fact>
      <Fact name={t('where')}>
        {mode === 'online' ? t('online') : <span lang={lang}>{room.name || room.address}</span>}
        {mode === 'hybrid' && <> {t('hybrid')}</>}
        {room.name && room.address && <Small lang={lang}>{room.address}</Small>}
        {room.map && <Small><a href={room.map} rel="noopener">{t('map')}</a></Small>}
        {room.directions && <Small lang={lang}>{room.directions}</Small>}
        {mode !== 'room' && takesPlace && <Small data-until={over}>{t('linkLater', { hours: retention.joinHours })}</Small>}
      </Fact>
      {spoken.length > 0 && (
        <Fact name={t('spoken')}>
          {names(spoken)}
          {interpreting.length > 0 && <Small>{t('interpreting')}: {names(interpreting)}</Small>}
        </Fact>
      )}
    </dl>
  )
}
