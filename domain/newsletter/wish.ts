import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { randomId, seal } from '#lib/crypto.ts'
import { opened } from '#lib/opened.ts'
import type { Locale } from '#lib/locales.ts'
import { days, hours, retention } from '#lib/retention.ts'
import { isDuplicate } from '#domain/native.ts'
import type { LetterRow } from '#domain/mail/rows.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { noteConsent } from './consent.ts'
import { type StoredSubscriber, subscribers, suppressions } from './rows.ts'
import { suppressionOf } from './suppressions.ts'
import { makeToken, tokenOfWish } from './tokens.ts'

/** What becomes of a wish to be subscribed. Decided once: a second attempt at the same letter comes to the same. */
export type Decision =
  | { is: 'confirm'; token: string }
  | { is: 'already'; subscriber: StoredSubscriber }
  | { is: 'nothing'; because: string }

type Wish = Pick<LetterRow, 'id' | 'key' | 'locale' | 'toKey' | 'data' | 'createdAt'>
const nothing = (because: string): Decision => ({ is: 'nothing', because })

/** Looks at who wishes, and at nothing else: the state of the address decides (newsletter.md, A2.2). */
export async function decide(cms: Payload, wish: Wish, now = new Date()): Promise<Decision> {
  const asked = await tokenOfWish(cms, wish.key)
  if (asked) return asked.usedAt ? nothing('done') : { is: 'confirm', token: await makeToken(cms, { ...asked, wish: wish.key }) }
  // A wish that waited for very long, behind a mail server that was away, is no wish any more.
  if (wish.createdAt.getTime() < now.getTime() - hours(retention.confirmHours)) return nothing('too old')
  const address = await addressOf(cms, wish.id)
  if (!address) return nothing('forgotten')
  const suppressed = await suppressionOf(cms, wish.toKey)
  if (suppressed && suppressed.reason !== 'hard-bounce') return nothing('suppressed')
  if (suppressed && !(await mayAskAgain(cms, wish, now))) return nothing('bounced')
  const known = await subscribers(cms).findOne({ emailKey: wish.toKey })
  if (known?.status === 'confirmed') return remind(cms, known, wish, now)
  const row = known ? await ask(cms, known, wish, address, now) : await enter(cms, wish, address, now)
  if (!row) return decide(cms, wish, now)
  const token = await makeToken(cms, { subjectId: row._id.toHexString(), locale: wish.locale, topics: topicsOf(wish), wish: wish.key }, now)
  await noteConsent(cms, { key: `requested:${wish.key}`, what: 'requested', emailKey: wish.toKey, locale: wish.locale, text: textOf(wish), path: pathOf(wish) }, wish.createdAt)
  return { is: 'confirm', token }
}

/** The outbox alone holds the address until somebody is entered. */
async function addressOf(cms: Payload, id: string): Promise<string | undefined> {
  const row = await deliveries(cms).findOne({ _id: new ObjectId(id) }, { projection: { to: 1 } })
  return row ? opened(row.to, 'outbox.to', row._id) : undefined
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
export const topicsOf = ({ data }: Pick<Wish, 'data'>) =>
  (Array.isArray(data['topics']) ? data['topics'] : []).filter((id): id is string => typeof id === 'string' && ObjectId.isValid(id)).map((id) => new ObjectId(id))
const pathOf = ({ data }: Wish) => text(data['path'])
const textOf = ({ data }: Wish) => ({ version: text(data['textVersion']) ?? '', sha256: text(data['textHash']) ?? '' })

/** After a hard bounce an address is asked once more, and not again for long. */
async function mayAskAgain(cms: Payload, wish: Wish, now: Date): Promise<boolean> {
  const suppressed = await suppressionOf(cms, wish.toKey)
  const long = new Date(now.getTime() - days(retention.bouncedDays))
  const may = { $or: [{ askedFor: wish.key }, { askedAt: null }, { askedAt: { $lt: long } }] }
  const { matchedCount } = await suppressions(cms).updateOne({ key: suppressed?.key ?? '', ...may }, { $set: { askedAt: now, askedFor: wish.key, updatedAt: now } })
  return matchedCount === 1
}

/** Whoever is subscribed stays so, unchanged, and is told now and then. */
async function remind(cms: Payload, { _id }: StoredSubscriber, wish: Wish, now: Date): Promise<Decision> {
  const long = new Date(now.getTime() - days(retention.reminderDays))
  const may = { $or: [{ remindedFor: wish.key }, { remindedAt: null }, { remindedAt: { $lt: long } }] }
  const subscriber = await subscribers(cms).findOneAndUpdate(
    { _id, status: 'confirmed', ...may }, { $set: { remindedAt: now, remindedFor: wish.key } }, { returnDocument: 'after' },
  )
  return subscriber ? { is: 'already', subscriber } : nothing('reminded lately')
}

/** Known, and not subscribed: who left stays so until the button is pressed, everybody else waits for it. */
async function ask(cms: Payload, known: StoredSubscriber, { locale, ...wish }: Wish & { locale: Locale }, address: string, now: Date) {
  const email = seal(address, 'subscribers.email', known._id)
  const pending = { email, locale, topics: topicsOf(wish), status: 'pending' as const, statusAt: now, updatedAt: now }
  const set = known.status === 'unsubscribed' ? { email, updatedAt: now } : pending
  return subscribers(cms).findOneAndUpdate({ _id: known._id, status: known.status }, { $set: set }, { returnDocument: 'after' })
}

async function enter(cms: Payload, wish: Wish, address: string, now: Date): Promise<StoredSubscriber | null> {
  const _id = new ObjectId()
  const row = {
    _id, emailKey: wish.toKey, email: seal(address, 'subscribers.email', _id), locale: wish.locale, topics: topicsOf(wish), status: 'pending' as const, statusAt: now,
    source: 'form' as const, consent: null, softBounces: 0, publicId: randomId(), linkVersion: 1, createdAt: now, updatedAt: now,
  }
  try {
    await subscribers(cms).insertOne(row)
    return row
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}
