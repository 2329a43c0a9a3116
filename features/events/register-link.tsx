import { getTranslations } from 'next-intl/server'
import type { Event } from './event.ts'
import { bestSeats } from './seats.ts'

/** The way to the form, with what is left of the seats: right under the facts, on a phone in view until the form is. */
export async function RegisterLink({ event: { registration, openUntil } }: { event: Event }) {
  const t = await getTranslations()
  if ('reason' in registration) return null
  const seats = bestSeats(registration.modes.map((mode) => mode.seats)) ?? 'free'
  return (
    <div className="shaft register-link noprint" data-until={openUntil ? Date.parse(openUntil) : undefined}>
      <p className="main"><a className="btn" href="#register">{t('registration.title')} · <span data-seats={seats}>{t('event.seats', { state: seats })}</span></a></p>
    </div>
  )
}
