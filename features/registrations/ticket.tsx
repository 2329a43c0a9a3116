import { getLocale, getTranslations } from 'next-intl/server'
import type { RegistrationView } from '#domain/registrations/view.ts'
import { eventMoment } from '#lib/event-time.ts'
import { QrCode } from '#ui/qr-code.tsx'

/** What a person with a place needs on the day: the code for the door, or the way into the online room. */
export async function Ticket({ view, address, zone }: { view: RegistrationView; address: string; zone: string }) {
  const locale = await getLocale()
  const t = await getTranslations('personal')
  const { qr, shortCode, joinOpensAt, joinUrl, mode } = view
  return (
    <>
      {qr && mode === 'room' && (
        <div className="ticket">
          <QrCode text={qr} label={t('qr')} />
          <p>{t('door')} <b className="code">{shortCode}</b></p>
        </div>
      )}
      {joinUrl
        ? <p><a className="btn" href={`${address}/join`} rel="noreferrer">{t('join')}</a></p>
        : joinOpensAt && <p>{t('joinOpens', { time: eventMoment(locale, joinOpensAt.toISOString(), zone) })}</p>}
      <p><a className="go" href={`${address}/calendar.ics`}>{t('calendar')}</a></p>
    </>
  )
}
