import { getLocale, getTranslations } from 'next-intl/server'
import { eventMoment, eventTime } from '#lib/event-time.ts'
import { isoWithOffset, zoneLabel } from '#lib/zones.ts'
import { Small } from '#ui/small.tsx'
import type { EventSummary } from './registration.ts'

/** What, when and where. */
export async function EventFacts({ event, mode }: { event: EventSummary; mode: 'room' | 'online' }) {
  const locale = await getLocale()
  const t = await getTranslations('personal')
  const { title, language, href, start, zone, previousStart } = event
  return (
    <dl className="facts facts--event">
      <div><dt>{t('event')}</dt><dd><a href={href} lang={language === locale ? undefined : language}>{title}</a></dd></div>
      {start && (
        <div>
          <dt>{t('when')}</dt>
          <dd>
            <time dateTime={isoWithOffset(Date.parse(start), zone)}>{eventTime(locale, event)}</time>
            <Small>{zoneLabel(Date.parse(start), zone, locale)}</Small>
            {previousStart && <Small>{t('before', { time: eventMoment(locale, previousStart, zone) })}</Small>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('where')}</dt>
        {mode === 'online' || event.status === 'movedOnline'
          ? <dd>{t('online')}</dd>
          : <dd lang={language === locale ? undefined : language}>{event.place || event.address} {event.place && <Small>{event.address}</Small>}</dd>}
      </div>
    </dl>
  )
}
