import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import type { Locale } from '#lib/locales.ts'
import { minutes, retention } from '#lib/retention.ts'
import { noteConsent } from './consent.ts'
import { eraseSubscriber } from './erase.ts'
import { linkToken, type LinkPurpose, readLink } from './links.ts'
import { type StoredSubscriber, subscribers } from './rows.ts'
import type { SubscriberState } from './states.ts'
import { suppressionOf } from './suppressions.ts'

/** What a reader's own pages show of them. */
export type SubscriptionView = {
  status: SubscriberState
  locale: Locale
  /** Ids; empty: everything. */
  topics: string[]
  maskedEmail: string
  /** They left a moment ago, and may take it back. */
  canResume: boolean
  manage: string
}

/** The row that a personal link proves to be its holder's; undefined: no such link, or nobody is left behind it. */
export async function byLink(cms: Payload, text: string, purpose: LinkPurpose): Promise<StoredSubscriber | undefined> {
  const link = readLink(text, purpose)
  const row = link && (await subscribers(cms).findOne({ publicId: link.publicId }))
  return row && link.proves(row) ? row : undefined
}

const undoSince = (now: Date) => new Date(now.getTime() - minutes(retention.undoMinutes))

async function viewOf(cms: Payload, row: StoredSubscriber, now: Date): Promise<SubscriptionView> {
  const { _id, status, statusAt, locale, topics, email } = row
  const lately = status === 'unsubscribed' && statusAt > undoSince(now)
  return {
    status, locale, topics: topics.map((topic) => topic.toHexString()),
    maskedEmail: maskSealed(email, 'subscribers.email', _id),
    canResume: lately && Boolean(email) && !(await suppressionOf(cms, row.emailKey)),
    manage: linkToken('manage', row),
  }
}

/** A reader by the link of a letter. Changes nothing: mail scanners open links too. */
export async function findSubscription(cms: Payload, text: string, purpose: LinkPurpose = 'manage', now = new Date()): Promise<SubscriptionView | undefined> {
  const row = await byLink(cms, text, purpose)
  return row && viewOf(cms, row, now)
}

const mark = (row: StoredSubscriber, now: Date) => `${row._id.toHexString()}:${now.getTime()}`

/** Leaves, from whatever state; gives whether this call did it. Of many at once one does. */
export async function leave(cms: Payload, row: StoredSubscriber, now = new Date()): Promise<boolean> {
  const left = await subscribers(cms).findOneAndUpdate(
    { _id: row._id, status: { $ne: 'unsubscribed' } }, { $set: { status: 'unsubscribed', statusAt: now, updatedAt: now } },
  )
  if (left) await noteConsent(cms, { key: `withdrawn:${mark(row, now)}`, what: 'withdrawn', emailKey: row.emailKey, locale: row.locale }, now)
  return Boolean(left)
}

async function resume(cms: Payload, row: StoredSubscriber, now: Date) {
  if (!(await viewOf(cms, row, now)).canResume) return
  const consent = `resumed:${mark(row, now)}`
  const back = await subscribers(cms).findOneAndUpdate(
    { _id: row._id, status: 'unsubscribed', statusAt: { $gt: undoSince(now) } },
    { $set: { status: 'confirmed', statusAt: now, consent, updatedAt: now } },
  )
  if (back) await noteConsent(cms, { key: consent, what: 'resumed', emailKey: row.emailKey, locale: row.locale }, now)
}

export type Choice = { locale: Locale; topics: readonly string[] }

async function choose(cms: Payload, row: StoredSubscriber, { locale, topics }: Choice, now: Date) {
  const ids = topics.filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))
  const before = await subscribers(cms).findOneAndUpdate({ _id: row._id, status: 'confirmed' }, { $set: { locale, topics: ids, updatedAt: now } })
  if (!before) return
  const line = { emailKey: row.emailKey, locale }
  if (before.locale !== locale) await noteConsent(cms, { ...line, key: `locale:${mark(row, now)}`, what: 'locale' }, now)
  if (String(before.topics) !== String(ids)) await noteConsent(cms, { ...line, key: `topics:${mark(row, now)}`, what: 'topics' }, now)
}

export const manageActions = ['save', 'leave', 'resume', 'erase'] as const
export type ManageAction = (typeof manageActions)[number]
type Press = { action: ManageAction; choice?: Choice; never?: boolean }

/** A button of a reader's own page. Gives how things stand then; `erased` when nothing is left to show. */
export async function manage(cms: Payload, text: string, { action, choice, never = false }: Press, purpose: LinkPurpose = 'manage', now = new Date()): Promise<SubscriptionView | 'erased' | undefined> {
  const row = await byLink(cms, text, purpose)
  if (!row) return undefined
  if (action === 'erase') {
    await eraseSubscriber(cms, row._id.toHexString(), { never }, now)
    return 'erased'
  }
  if (action === 'leave') await leave(cms, row, now)
  if (action === 'resume') await resume(cms, row, now)
  if (action === 'save' && choice) await choose(cms, row, choice, now)
  return findSubscription(cms, text, purpose, now)
}
