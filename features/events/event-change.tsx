import { getLocale, getTranslations } from 'next-intl/server'
import { eventMoment } from '#lib/event-time.ts'
import { Notice } from '#ui/notice.tsx'
import type { Event } from './event.ts'

/** What is not as it was planned: before everything else on the page, and no heading, so that the title comes first. */
export async function EventChange({ event: { change, previousStart, when } }: { event: Event }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  if (!change) return null
  return (
    <div className="in tale-notes" data-change={change}>
      <div className="shaft">
        <div className="main">
          <Notice id="change-h" sign={change === 'cancelled' ? '×' : '!'} title={t('statusTitle', { status: change })} tone={change === 'cancelled' ? 'off' : 'warm'}>
            {change === 'rescheduled'
              ? <p>{t('before', { time: eventMoment(locale, previousStart, when.zone, { year: true }) })}</p>
              : <p>{t('statusText', { status: change })}</p>}
          </Notice>
        </div>
      </div>
    </div>
  )
}
