import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { randomId, seal } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { isDuplicate } from '#domain/native.ts'
import { noteConsent } from './consent.ts'
import { type StoredSubscriber, subscribers } from './rows.ts'
import { liftSuppression, suppressionOf } from './suppressions.ts'

type Registrant = {
  /** Names this consent: one registration, one round. */
  mark: string
  /** In clear; the button of the registration's letter has proved that it is theirs. */
  address: string
  emailKey: string
  locale: Locale
  /** When the box was ticked, and the version of what stood beside it. */
  at: Date
  version: string
}

/**
 * Who ticked "newsletter" when registering and pressed the button of that letter is subscribed: both that they wish it
 * and that the address is theirs is known. Whoever is subscribed already stays as they are; whoever never wants to hear
 * of us is not written to.
 */
export async function subscribeRegistrant(cms: Payload, { mark, address, emailKey, locale, at, version }: Registrant, now = new Date()): Promise<void> {
  const suppressed = await suppressionOf(cms, emailKey)
  if (suppressed && suppressed.reason !== 'hard-bounce') return
  const consent = `event-registered:${mark}`
  const known = await subscribers(cms).findOne({ emailKey })
  const _id = known?._id ?? new ObjectId()
  const confirmed = { email: seal(address, 'subscribers.email', _id), status: 'confirmed' as const, statusAt: now, consent, softBounces: 0, softSince: null, updatedAt: now }
  // Pressed again after they have left: what they said last counts.
  if (known?.status === 'confirmed' || (known?.status === 'unsubscribed' && known.statusAt > at)) return
  const next = known
    ? await subscribers(cms).findOneAndUpdate({ _id: known._id, status: known.status }, { $set: { ...confirmed, ...(known.status === 'pending' ? { locale } : {}) } })
    : await enter(cms, { ...confirmed, _id, emailKey, locale, topics: [], source: 'event', publicId: randomId(), linkVersion: 1, createdAt: now })
  if (!next) return
  await noteConsent(cms, { key: consent, what: 'event-registered', emailKey, locale, text: { version, sha256: '' } }, now)
  await liftSuppression(cms, emailKey, ['hard-bounce'])
}

async function enter(cms: Payload, row: StoredSubscriber): Promise<boolean> {
  try {
    await subscribers(cms).insertOne(row)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
