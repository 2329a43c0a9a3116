import 'server-only'
import { judgePerson } from '#domain/forms/person.ts'
import { forgetTries, type Limit, perClass, perNetwork, tooSoon } from '#domain/limits.ts'
import { seatsOffered } from '#domain/events/facts.ts'
import { gate, readEvent, type RegistrationEvent } from '#domain/registrations/event.ts'
import { register, type RegisterResult } from '#domain/registrations/register.ts'
import { resolveAddress } from '#lib/addresses.ts'
import { makeSecondSeal, nextSeal } from '#lib/challenge.ts'
import { consentVersion } from '#lib/consent.ts'
import { mac } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { readFields } from '#lib/form-body.ts'
import { type FormOutcome, type FormState, networkHeader } from '#lib/form-outcome.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import { nameKeyOf } from '#lib/registration-key.ts'
import { readRegistration, type Registration, registrationFields, type RegistrationFields } from './schema.ts'

/** The same person for the same event again is no new letter. */
const sameAgain: Limit = { name: 'registration-again', points: 1, seconds: 3600 }

type Post = { locale: Locale; slug: string; request: Request }

/** The registration form of an event was posted. Undefined: there is no such event. */
export async function submitRegistration({ locale, slug, request }: Post): Promise<FormOutcome | undefined> {
  const found = await resolveAddress('events', locale, slug)
  if (found.is === 'moved') return { see: found.to }
  const fields = await readFields(request, registrationFields)
  const cms = await payload()
  const event = found.is === 'here' ? await readEvent(cms, found.document.id) : null
  if (!event) return undefined
  // Filled in by a program: it is told what everybody is told, and nothing happens.
  if (fields.website) return { see: paths.registered(locale, slug) }

  const read = readRegistration(fields)
  if ('errors' in read) return again(422, fields, { errors: read.errors })
  const refused = refusal(event, read.registration, fields)
  if (refused) return refused
  const person = await judgePerson(cms, locale, `registration ${event.id} ${readEmail(read.registration.email)?.key}`, fields)
  if (person === 'wrong') return again(422, fields, { step: 'check', errors: { answer: 'wrongAnswer' } })
  if (person === 'unasked' || person === 'spent') return again(200, fields, { step: 'check', note: 'check', ...(person === 'spent' && { seal: makeSecondSeal() }) })
  const limit = person === 'work' ? perClass() : perNetwork('registration')
  const network = request.headers.get(networkHeader) ?? 'unknown'
  const wait = await tooMany(limit, event.id, read.registration, network)
  if (wait > 0) return { ...again(429, fields, { note: 'tooMany', minutes: Math.ceil(wait / 60) }), retryAfter: wait }
  const { registration } = read
  return answer(await register(cms, { ...registration, eventId: event.id, consentVersion, list: fields.list === '1', network }), { locale, slug, fields })
}

/** What the event itself has against it: registration is closed, or it is no longer what the visitor saw. */
function refusal(event: RegistrationEvent, { mode }: Registration, fields: RegistrationFields): FormOutcome | undefined {
  const open = gate(event, new Date())
  if (!open.open) return again(409, fields, { note: open.reason })
  if (fields.seen !== undefined && fields.seen !== String(event.sequence ?? 0)) return again(409, fields, { note: 'changed' })
  return seatsOffered(event).includes(mode) ? undefined : again(422, fields, { errors: { mode: 'choose' } })
}

/** Seconds until this network may cause the next letter; 0 when it may now. */
async function tooMany(limit: Limit, event: string, { email, name }: Registration, network: string): Promise<number> {
  const cms = await payload()
  const person = mac(`${network} ${nameKeyOf(event, readEmail(email)?.key ?? '', name)}`, 'registration again')
  if ((await tooSoon(cms, sameAgain, person)) > 0) return 0
  const wait = await tooSoon(cms, limit, network)
  if (wait > 0) await forgetTries(cms, sameAgain, person)
  return wait
}

const after = { held: paths.registered, unheld: paths.onConfirmation, list: paths.onWaitingList }

function answer(result: RegisterResult, { locale, slug, fields }: { locale: Locale; slug: string; fields: RegistrationFields }): FormOutcome {
  switch (result.result) {
    case 'sent': return { see: after[result.prospect](locale, slug) }
    case 'full': return again(409, fields, { note: 'full', list: true })
    case 'closed': return again(409, fields, { note: result.reason })
  }
}

/** The form once more, as it was filled in; with a seal, so that its next post is not held up for being quick. */
function again(status: 200 | 409 | 422 | 429, fields: RegistrationFields, state: Partial<FormState>) {
  const { seal, work: _work, answer: _answer, seen: _seen, website: _website, list, ...values } = fields
  return { status, state: { values, errors: {}, ...(list === '1' && { list: true }), seal: nextSeal(seal ?? ''), ...state } } satisfies FormOutcome
}
