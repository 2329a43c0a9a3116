import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '#lib/form-outcome.ts'
import { eventMoment } from '#lib/event-time.ts'
import { Notice } from '#ui/notice.tsx'
import { RegistrationForm } from './registration-form.tsx'
import type { FormEvent, Stopped } from './registration.ts'

type Props = {
  registration: FormEvent | Stopped
  /** When registration closes by itself (ISO). */
  closesAt?: string | undefined
  /** The same, or the start where no moment is set (ISO). */
  openUntil: string
  zone: string
  state: FormState
  /** Address of the privacy policy. */
  privacy: string | undefined
  /** Asked of whoever runs no scripts. */
  question: string
}

const shown = { free: 0, few: 1, full: 2, closed: 3 }

const endsAt = (moment: string | undefined) => (moment ? Date.parse(moment) : undefined)

/**
 * The form, or why there is none. Without numbers: this page is made once for everybody,
 * and while the database is away the front door turns it at its moment (server/expired-parts.ts).
 */
export async function RegistrationSection({ registration, closesAt, openUntil, zone, state, privacy, question }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('registration')
  const stopped = 'reason' in registration
  const ends = endsAt(stopped ? (registration.reason === 'notYet' ? registration.at : undefined) : openUntil)
  const seats = stopped ? undefined : [...registration.modes].sort((a, b) => shown[a.seats] - shown[b.seats])[0]?.seats
  return (
    <section className="shaft" id="register" aria-labelledby="register-h">
      <div className="side flow">
        <h2 id="register-h">{t('title')}</h2>
        {seats && <p className="quota" data-seats={seats} data-until={ends}>{t('seats', { state: seats })}</p>}
        {!stopped && closesAt && <p className="quota" data-until={ends}>{t('closesAt', { time: eventMoment(locale, closesAt, zone) })}</p>}
      </div>
      <div className="main" data-until={ends}>
        {stopped
          ? <StoppedNotice stopped={registration} zone={zone} />
          : <RegistrationForm state={state} event={registration} privacy={privacy} question={question} />}
      </div>
      {!stopped && ends && <div className="main" data-from={ends} hidden><StoppedNotice stopped={{ reason: 'closed', at: openUntil }} zone={zone} /></div>}
    </section>
  )
}

async function StoppedNotice({ stopped: { reason, at }, zone }: { stopped: Stopped; zone: string }) {
  const locale = await getLocale()
  const t = await getTranslations('registration')
  const time = at ? eventMoment(locale, at, zone) : ''
  return (
    <Notice id="stopped-h" sign="×" title={t('stopped', { reason })} tone={reason === 'cancelled' ? 'off' : 'calm'} heading={3}>
      {time && reason === 'notYet' && <p>{t('opensAt', { time })}</p>}
      {time && reason === 'closed' && <p>{t('closedAt', { time })}</p>}
      {reason === 'invite' && <p>{t('inviteText')}</p>}
    </Notice>
  )
}
