import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { deliveries } from '#domain/mail/rows.ts'
import { consentText } from '#domain/newsletter/consent-text.ts'
import { confirmSubscription } from '#domain/newsletter/confirm.ts'
import { consentEvents, type StoredSubscriber, subscribers, suppressions, tokens } from '#domain/newsletter/rows.ts'
import { requestSubscription } from '#domain/newsletter/subscribe.ts'
import { blindIndex } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { hours } from '#lib/retention.ts'
import { makeWork } from '#lib/proof-of-work.ts'
import type { openPost } from '#tests/post.ts'
import { cms } from '#tests/factories.ts'

type PostOffice = Awaited<ReturnType<typeof openPost>>

/** Nobody has ever asked for a letter, and none is on its way. */
export async function nobodyYet(post: PostOffice) {
  const payload = await cms()
  await post.clear()
  for (const rows of [subscribers, tokens, consentEvents, suppressions]) await rows(payload).deleteMany({})
}

export const keyOf = (email: string) => blindIndex(readEmail(email)?.key ?? '', 'email')

let asked = 0
/** Sends the sign-up form as its handler does once it has found nothing wrong; a day later than the last time unless said otherwise, for the limits. */
export async function ask(email: string, { locale = 'ru' as Locale, topics = [] as string[], at = new Date(Date.now() + hours(25 * (asked += 1))) } = {}) {
  const payload = await cms()
  await requestSubscription(payload, { email, locale, topics, text: await consentText(payload, locale), path: `/${locale}/newsletter` }, at)
  await deliveries(payload).updateMany({ kind: 'newsletter.wish', nextAt: at }, { $set: { nextAt: new Date() } })
}

export const readerOf = async (email: string): Promise<StoredSubscriber | null> => subscribers(await cms()).findOne({ emailKey: keyOf(email) })
export const historyOf = async () => (await consentEvents(await cms()).find({}).sort({ at: 1 }).toArray()).map(({ what }) => what)

/** The token of the newest letter of this kind to an address. */
export async function linkTo(post: PostOffice, email: string, room: 'confirm' | 'manage'): Promise<string> {
  const letter = (await post.to(email)).at(-1)
  return new RegExp(`/newsletter/${room}/([A-Za-z0-9_.-]+)`).exec(letter?.text ?? '')?.[1] ?? ''
}

/** Asks, reads the letter, presses its button. */
export async function subscribe(post: PostOffice, email: string, more: Parameters<typeof ask>[1] = {}) {
  await ask(email, more)
  await post.deliver()
  const link = await linkTo(post, email, 'confirm')
  await confirmSubscription(await cms(), link)
  const reader = await readerOf(email)
  if (reader?.status !== 'confirmed') throw new Error('nobody was subscribed')
  return { link, reader }
}

/** What a browser writes into the form while somebody fills it in. */
export async function doneWork(at = Date.now()): Promise<string> {
  const challenge = await makeWork(at)
  const solution = await solveChallenge({ challenge: challenge as never, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
