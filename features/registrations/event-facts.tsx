import { getLocale, getTranslations } from 'next-intl/server'
import { noBreak } from '#i18n/typography.ts'
import { eventMoment, eventTime } from '#lib/event-time.ts'
import { isoWithOffset, zoneLabel } from '#lib/zones.ts'
import type { EventSummary } from './registration.ts'

/** What, when and where. */
export async function EventFacts({ event, mode }: { event: EventSummary; mode: 'room' | 'online' }) {
  const locale = await getLocale()
  const t = await getTranslations('personal')
  const { title, language, href, start, zone, previousStart } = event
  return (
    <dl className="facts facts--event">
      <div><dt>{t('event')}</dt><dd><a href={href} lang={language === locale ? undefined : language}>{noBreak(title, language)}</a></dd></div>
      {start && (
        <div>
          <dt>{t('when')}</dt>
          <dd>
            <time dateTime={isoWithOffset(Date.parse(start), zone)}>{eventTime(locale, event)}</time>
            {' '}<small>{zoneLabel(Date.parse(start), zone, locale)}</small>
            {previousStart && <small>{t('before', { time: eventMoment(locale, previousStart, zone) })}</small>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('where')}</dt>
        {mode === 'online' || event.status === 'movedOnline'
          ? <dd>{t('online')}</dd>
          : <dd lang={language === locale ? undefined : language}>{noBreak(event.place || event.address, language)} {event.place && <small>{noBreak(event.address, language)}</small>}</dd>}
      </div>
    </dl>
  )
}
