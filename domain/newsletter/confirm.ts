import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import type { Locale } from '#lib/locales.ts'
import { noteConsent } from './consent.ts'
import { linkToken } from './links.ts'
import { type StoredSubscriber, type StoredToken, subscribers } from './rows.ts'
import { liftSuppression, suppress } from './suppressions.ts'
import { findToken, forgetTokensOf, useToken } from './tokens.ts'

/** What the link of a first letter leads to. */
export type ConfirmView =
  /** No link of ours, or one that lost some of its letters. */
  | { is: 'unknown' }
  | { is: 'expired'; locale: Locale }
  /** Waits for the button. */
  | { is: 'open'; locale: Locale; maskedEmail: string }
  /** `manage`: for whoever pressed the button, that once; the link itself may have been passed on since. */
  | { is: 'done'; locale: Locale; maskedEmail: string; manage?: string }
  /** Confirmed once, and left since. */
  | { is: 'left'; locale: Locale }
  | { is: 'disowned'; locale: Locale }

const ownerOf = (cms: Payload, { subjectId }: StoredToken) =>
  ObjectId.isValid(subjectId) ? subscribers(cms).findOne({ _id: new ObjectId(subjectId) }) : null

const masked = ({ _id, email }: StoredSubscriber) => maskSealed(email, 'subscribers.email', _id)

function viewOf(token: StoredToken | null, owner: StoredSubscriber | null, now: Date): ConfirmView {
  if (!token) return { is: 'unknown' }
  const { locale } = token
  if (token.result === 'disowned') return { is: 'disowned', locale }
  if (token.usedAt) {
    return owner?.status === 'confirmed'
      ? { is: 'done', locale: owner.locale, maskedEmail: masked(owner) }
      : { is: 'left', locale }
  }
  return owner && token.expiresAt > now ? { is: 'open', locale, maskedEmail: masked(owner) } : { is: 'expired', locale }
}

/** What the page behind a link shows. Changes nothing: mail scanners open links too. */
export async function findConfirmation(cms: Payload, text: string, now = new Date()): Promise<ConfirmView> {
  const token = await findToken(cms, text)
  return viewOf(token, token && (await ownerOf(cms, token)), now)
}

/**
 * The button was pressed. The person first, then the link: should we die in between, the button does the same again.
 * Pressed twice at once it does what once did, and is written down once.
 */
export async function confirmSubscription(cms: Payload, text: string, now = new Date()): Promise<ConfirmView> {
  const token = await findToken(cms, text)
  if (!token || token.usedAt || token.expiresAt <= now) return findConfirmation(cms, text, now)
  const consent = `confirmed:${token.hash.slice(0, 32)}`
  const _id = new ObjectId(token.subjectId)
  await subscribers(cms).updateOne(
    { _id, status: { $ne: 'confirmed' } },
    { $set: { status: 'confirmed', statusAt: now, locale: token.locale, topics: token.topics, consent, softBounces: 0, softSince: null, updatedAt: now } },
  )
  // By this press, or by one before it that was broken off.
  const owner = await subscribers(cms).findOne({ _id, status: 'confirmed', consent })
  if (owner) {
    await noteConsent(cms, { key: consent, what: 'confirmed', emailKey: owner.emailKey, locale: token.locale }, owner.statusAt)
    // Its owner has just read a letter of ours: the address works.
    await liftSuppression(cms, owner.emailKey, ['hard-bounce'])
  }
  const isFirst = await useToken(cms, token, 'confirmed', now)
  const view = await findConfirmation(cms, text, now)
  return isFirst && owner && view.is === 'done' ? { ...view, manage: linkToken('manage', owner) } : view
}

/** "This was not me". An address that nobody confirmed is forgotten at once; `never`: and is not written to again. */
export async function disown(cms: Payload, text: string, never: boolean, now = new Date()): Promise<ConfirmView> {
  const token = await findToken(cms, text)
  if (!token || token.usedAt) return findConfirmation(cms, text, now)
  const owner = await ownerOf(cms, token)
  if (!(await useToken(cms, token, 'disowned', now)) || !owner) return findConfirmation(cms, text, now)
  await noteConsent(cms, { key: `disowned:${token.hash.slice(0, 32)}`, what: 'disowned', emailKey: owner.emailKey, locale: token.locale }, now)
  if (never) await suppress(cms, owner.emailKey, 'never', now)
  const { deletedCount } = await subscribers(cms).deleteOne({ _id: owner._id, status: 'pending' })
  if (deletedCount) await forgetTokensOf(cms, token.subjectId, token._id)
  return findConfirmation(cms, text, now)
}
