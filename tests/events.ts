import { wallTimeAt } from '#lib/zones.ts'
import { consentVersion } from '#lib/consent.ts'
import { act, type Action } from '#domain/registrations/act.ts'
import { register, type RegistrationInput } from '#domain/registrations/register.ts'
import { registrations, type StoredRegistration } from '#domain/registrations/rows.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { readEmail } from '#lib/email-address.ts'
import { nameKeyOf, placesOf } from '#lib/registration-key.ts'
import type { Event } from '#payload-types'
import { cms } from '#tests/factories.ts'

const zone = 'Asia/Almaty'
const day = 24 * 60 * 60 * 1000
let made = 0

/** A published event; by default it begins in ten days, for two hours, in a room without a limit. */
export async function plannedEvent({ start = new Date(Date.now() + 10 * day), hours = 2, ...more }: Partial<Event> & { start?: Date; hours?: number } = {}): Promise<string> {
  const end = new Date(start.getTime() + hours * 60 * 60 * 1000)
  const title = `Тренинг ${++made}`
  const { id } = await (await cms()).create({
    collection: 'events', locale: 'ru', overrideAccess: true, draft: false,
    data: {
      title, slug: `trening-${made}`, summary: 'О чём речь', zone, mode: 'room', eventStatus: 'scheduled',
      startLocal: wallTimeAt(start.getTime(), zone), endLocal: wallTimeAt(end.getTime(), zone),
      startUtc: start.toISOString(), endUtc: end.toISOString(),
      registration: { policy: 'open' }, ...more, _status: 'published',
    } as never,
  })
  return id
}

/** Saves a change to a published event, as staff do. */
export const changeEvent = async (id: string, data: Partial<Event>) =>
  (await cms()).update({ collection: 'events', id, locale: 'ru', overrideAccess: true, data: { ...data, _status: 'published' } as never })

/** Fills in the form. */
export const signUp = async (eventId: string, email: string, more: Partial<RegistrationInput> = {}, now?: Date) =>
  register(await cms(), { eventId, mode: 'room', name: 'Айгүл', email, locale: 'ru', needs: '', newsletter: false, consentVersion, ...more }, now)

/** The registration of an address; of a family the one with this name, or the first. */
export async function rowOf(eventId: string, email: string, name?: string): Promise<StoredRegistration> {
  const { key = '' } = readEmail(email) ?? {}
  const whom = name === undefined ? {} : { nameKey: nameKeyOf(eventId, key, name) }
  const row = await registrations(await cms()).findOne({ key: { $in: placesOf(eventId, key) }, ...whom }, { sort: { key: 1 } })
  if (!row) throw new Error('this address has no registration')
  return row
}

/** Presses a button of a person's own page. */
export const press = async (eventId: string, email: string, action: Action, now?: Date) =>
  act(await cms(), registrationToken(await rowOf(eventId, email)), action, now)

/** From the form to the button of the letter. */
export async function comes(eventId: string, email: string) {
  await signUp(eventId, email)
  await press(eventId, email, 'confirm')
}

export const stateOf = async (eventId: string, email: string) => (await rowOf(eventId, email)).state
