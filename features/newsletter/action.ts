import 'server-only'
import { type Limit, perNetwork, tooSoon } from '#domain/limits.ts'
import { consentText } from '#domain/newsletter/consent-text.ts'
import { requestSubscription } from '#domain/newsletter/subscribe.ts'
import { judgePerson } from '#domain/forms/person.ts'
import { makeSecondSeal, nextSeal } from '#lib/challenge.ts'
import { readEmail } from '#lib/email-address.ts'
import { env } from '#lib/env.ts'
import { readFields } from '#lib/form-body.ts'
import { type FormOutcome, type FormState, networkHeader } from '#lib/form-outcome.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import { findTopics, markOf } from './queries.ts'
import { readWish, signUpFields, type SignUpFields } from './schema.ts'
import { topicField } from './sign-up.ts'

/** Who tries out the demo is alone on their network. */
const often = () => ['demo', 'development'].includes(env().APP_MODE)
/** Fewer letters where no browser did its sum, and of those few for the whole site. */
const byHand = (): Limit => ({ name: 'newsletter-by-hand', points: often() ? 100 : 2, seconds: 3600 })
const allByHand = (): Limit => ({ name: 'newsletter-all-by-hand', points: often() ? 1000 : 20, seconds: 3600 })

/** The sign-up form was posted. */
export async function submitSignUp(locale: Locale, request: Request): Promise<FormOutcome> {
  const topics = await findTopics(locale)
  const fields: SignUpFields = await readFields(request, [...signUpFields, ...topics.map(({ id }) => topicField(id))])
  const sent = { see: paths.newsletterSent(locale) }
  // Filled in by a program: it is told what everybody is told, and nothing happens.
  if (fields['website']) return sent
  // The short form of the footer: the rest is asked on the page of the form.
  if (fields['from'] === 'footer') return again(200, { ...fields, locale: fields['locale'] ?? locale }, { note: 'start' })

  const read = readWish(fields)
  if ('errors' in read) return again(422, fields, { errors: read.errors })
  const cms = await payload()
  const text = await consentText(cms, locale)
  if (fields['terms'] !== markOf(text.sha256)) return again(409, fields, { note: 'terms' })
  const person = await judgePerson(cms, locale, `newsletter ${readEmail(read.wish.email)?.key}`, fields)
  if (person === 'wrong') return again(422, fields, { step: 'check', note: 'check', errors: { answer: 'wrongAnswer' } })
  if (person === 'unasked' || person === 'spent') return again(200, fields, { step: 'check', note: 'check', ...(person === 'spent' && { seal: makeSecondSeal() }) })
  const wait = await tooMany(request.headers.get(networkHeader) ?? 'unknown', person === 'answer')
  if (wait > 0) return { ...again(429, fields, { note: 'tooMany', minutes: Math.ceil(wait / 60), ...(fields['answer'] && { step: 'check' as const }) }), retryAfter: wait }
  await requestSubscription(cms, {
    email: read.wish.email, locale: read.wish.locale, text, path: paths.newsletter(locale),
    topics: topics.filter(({ id }) => fields[topicField(id)] === 'yes').map(({ id }) => id),
  })
  return sent
}

/** Seconds until this network may cause the next letter; 0 when it may now. */
async function tooMany(network: string, hand: boolean): Promise<number> {
  const cms = await payload()
  if (!hand) return tooSoon(cms, perNetwork('newsletter'), network)
  return (await tooSoon(cms, byHand(), network)) || (await tooSoon(cms, perNetwork('newsletter'), network)) || tooSoon(cms, allByHand(), 'all')
}

/** The form once more, as it was filled in; with a seal, so that its next post is not held up for being quick. */
function again(status: 200 | 409 | 422 | 429, fields: SignUpFields, state: Partial<FormState>) {
  const { seal, work: _work, terms: _terms, website: _website, from: _from, answer: _answer, ...values } = fields
  return { status, state: { values: values as Record<string, string>, errors: {}, seal: nextSeal(seal ?? ''), ...state } } satisfies FormOutcome
}
