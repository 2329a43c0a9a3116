import type { Payload } from 'payload'
import { blindIndex, randomId } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { hours } from '#lib/retention.ts'
import { type Limit, tooSoon } from '#domain/limits.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { deliveries } from '#domain/mail/rows.ts'
import type { ConsentText } from './consent-text.ts'
import { keepConsentText } from './consent-text.ts'
import { invitesLately } from './invite.ts'
import { tellOfRush } from './rush.ts'

export type SubscriptionInput = {
  /** One plain address; the form has looked at it. */
  email: string
  /** Of the letters. */
  locale: Locale
  topics: readonly string[]
  /** What the person agreed to. */
  text: ConsentText
  /** The page on which they did. */
  path: string
}

/** Letters to one address, whoever asks for them. */
const perAddress: readonly Limit[] = [
  { name: 'newsletter-address-hour', points: 1, seconds: 3600 },
  { name: 'newsletter-address-day', points: 3, seconds: 24 * 3600 },
]
/** First letters of the whole site in an hour: what a flood of strangers' addresses can do, in spite of all else. */
const perHour = 60

/**
 * Takes what the form sends. Always the same work, whatever we know of the address: one letter is put into the outbox,
 * of a kind that says nothing. What becomes of it is decided when it is its turn (wish.ts), where no visitor waits and
 * nobody can read anything from how long it took.
 */
export async function requestSubscription(cms: Payload, input: SubscriptionInput, now = new Date()) {
  const email = readEmail(input.email)
  if (!email) throw new Error('a subscription needs an address that readEmail accepts')
  const toKey = blindIndex(email.key, 'email')
  await keepConsentText(cms, input.text, now)
  const [hour, day] = await Promise.all(perAddress.map((limit) => tooSoon(cms, limit, toKey)))
  const notBefore = await turn(cms, now)
  const wish = randomId()
  await enqueue(cms, {
    key: `newsletter.wish:${wish}`,
    kind: hour || day ? 'newsletter.none' : 'newsletter.wish',
    locale: input.locale,
    to: email.address,
    toKey,
    subjectKind: 'newsletter',
    subjectId: wish,
    data: {
      topics: [...input.topics], path: input.path,
      textVersion: input.text.version, textHash: input.text.sha256,
    },
    notBefore,
  })
  if (notBefore > now) await tellOfRush(cms, now)
}

/** When the next first letter may go: at once, or in the hour in which it is among the sixty. */
async function turn(cms: Payload, now: Date): Promise<Date> {
  const lately = { kind: 'newsletter.wish', nextAt: { $gt: new Date(now.getTime() - hours(1)) }, status: { $ne: 'skipped' as const } }
  const before = (await deliveries(cms).countDocuments(lately)) + (await invitesLately(cms, now))
  return new Date(now.getTime() + hours(Math.floor(before / perHour)))
}
