import { submitRegistration } from '#features/events/action.ts'
import { makeSeal } from '#lib/challenge.ts'
import { type FormOutcome, networkHeader } from '#lib/form-outcome.ts'
import { plannedEvent } from './events.ts'
import { cms } from './factories.ts'

/** The event whose form is posted: the last that was planned. */
export let eventId: string
export let slug: string
let network = 0

/** A form that took its time. */
export const ripe = () => makeSeal(Date.now() - 60_000)
const filledIn = { name: 'Әсел', locale: 'kk', mode: 'room', needs: '', consent: 'yes', seen: '0', website: '', answer: '7' }

/** Posts the form, filled in by hand; from a network of its own unless said otherwise. */
export const post = async (fields: Record<string, string> | string, { locale = 'ru' as const, from = `network ${(network += 1)}` } = {}) =>
  (await submitRegistration({
    locale, slug,
    request: new Request('http://localhost:3000/', {
      method: 'POST', headers: { [networkHeader]: from, 'content-type': 'application/x-www-form-urlencoded' },
      body: typeof fields === 'string' ? fields : new URLSearchParams({ seal: ripe(), ...filledIn, ...fields }),
    }),
  })) as FormOutcome

export const stateOf = (outcome: FormOutcome) => ('state' in outcome ? outcome.state : undefined)
export const registered = () => ({ see: `/ru/events/${slug}/registered` })
export const unheld = () => ({ see: `/ru/events/${slug}/unheld` })

export async function newEvent(data: Parameters<typeof plannedEvent>[0] = {}) {
  eventId = await plannedEvent(data)
  const event = await (await cms()).findByID({ collection: 'events', id: eventId, locale: 'ru', overrideAccess: true })
  slug = event.slug ?? ''
  filledIn.seen = String(event.sequence ?? 0)
}
