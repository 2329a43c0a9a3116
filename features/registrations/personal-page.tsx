import { getLocale, getTranslations } from 'next-intl/server'
import type { RegistrationView } from '#domain/registrations/view.ts'
import { eventMoment } from '#lib/event-time.ts'
import { paths } from '#lib/paths.ts'
import { defaultZone } from '#lib/zones.ts'
import { Notice } from '#ui/notice.tsx'
import { NextSteps, WayOut } from './buttons.tsx'
import { EventFacts } from './event-facts.tsx'
import type { EventSummary } from './registration.ts'
import { Ticket } from './ticket.tsx'

type Props = { view: RegistrationView; event: EventSummary | undefined; note?: string | undefined }

/** A registration as the person it belongs to sees it: how it stands, what to do, what to bring. */
export async function PersonalPage({ view, event, note }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('personal')
  const address = paths.registration(locale, view.token)
  const zone = event?.zone ?? defaultZone
  const until = view.holdUntil ?? view.offerUntil ?? view.checkedInAt
  const time = until ? eventMoment(locale, until.toISOString(), zone) : ''
  const stands = view.unheld ? 'unheld' : view.state
  const hasPlace = view.state === 'confirmed' && view.coming
  return (
    <article aria-labelledby="own-h">
      <header className="top in">
        <div className="shaft">
          <div className="main flow">
            <h1 className="h-mid" id="own-h">{t(`title.${stands}`)}</h1>
            <p className="say-s">{t(`text.${stands}`, { time, position: String(view.position ?? 1) })}</p>
            {note === 'sent' && <Notice id="sent-h" sign="✓" title={t('sent', { address: view.maskedEmail })} tone="calm" heading={2}>{null}</Notice>}
            <Trouble view={view} event={event} />
            <NextSteps view={view} address={address} />
          </div>
        </div>
      </header>
      <div className="in">
        <div className="shaft">
          <div className="main flow">
            {event && <EventFacts event={event} mode={view.mode} />}
            {hasPlace && <Ticket view={view} address={address} zone={zone} />}
            <p className="hint">{t('whose', { name: view.name, address: view.maskedEmail })}</p>
            <WayOut view={view} address={address} />
          </div>
        </div>
      </div>
      <div className="band" />
    </article>
  )
}

/** What has happened to the event itself. */
async function Trouble({ view, event }: { view: RegistrationView; event: EventSummary | undefined }) {
  const t = await getTranslations('personal')
  const trouble = view.eventCancelled ? 'cancelled' : !event ? 'withdrawn' : event.status === 'scheduled' ? undefined : event.status
  const over = !trouble && event && Date.parse(event.end) < Date.now()
  if (!trouble && !over) return null
  return (
    <Notice id="trouble-h" sign="!" title={t(`trouble.${trouble ?? 'over'}`)} tone={trouble === 'cancelled' ? 'off' : 'warm'} heading={2}>{null}</Notice>
  )
}
