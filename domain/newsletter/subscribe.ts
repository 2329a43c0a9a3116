import type { Payload } from 'payload'
import { blindIndex, mac, randomId } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { hours } from '#lib/retention.ts'
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
  const [tooSoon, notBefore] = await Promise.all([hadLetters(cms, toKey, now), turn(cms, now)])
  const wish = randomId()
  await enqueue(cms, {
    key: `newsletter.wish:${tooSoon ? wish : theOneOfThisHour(toKey, now)}`,
    kind: tooSoon ? 'newsletter.none' : 'newsletter.wish',
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

/**
 * One letter an hour to an address, three a day, whoever asks for them. The letters themselves are counted, not the
 * tries: one that was broken off has written to nobody, and is made again.
 */
async function hadLetters(cms: Payload, toKey: string, now: Date): Promise<boolean> {
  const since = (time: number) => new Date(now.getTime() - time)
  const ofDay = await deliveries(cms).find({ toKey, kind: 'newsletter.wish', createdAt: { $gt: since(hours(24)) } }, { projection: { createdAt: 1 } }).toArray()
  return ofDay.length >= 3 || ofDay.some(({ createdAt }) => createdAt > since(hours(1)))
}

/** Of many at the same moment one is noted. */
const theOneOfThisHour = (toKey: string, now: Date) => mac(`${toKey} ${Math.floor(now.getTime() / hours(1))}`, 'newsletter wish')

/** When the next first letter may go: at once, or in the hour in which it is among the sixty. */
async function turn(cms: Payload, now: Date): Promise<Date> {
  const lately = { kind: 'newsletter.wish', nextAt: { $gt: new Date(now.getTime() - hours(1)) }, status: { $ne: 'skipped' as const } }
  const before = (await deliveries(cms).countDocuments(lately)) + (await invitesLately(cms, now))
  return new Date(now.getTime() + hours(Math.floor(before / perHour)))
}
