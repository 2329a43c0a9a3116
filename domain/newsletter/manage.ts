import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import type { Locale } from '#lib/locales.ts'
import { minutes, retention } from '#lib/retention.ts'
import { type ConsentLine, noteConsent } from './consent.ts'
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

const mark = (row: StoredSubscriber, at: Date) => `${row._id.toHexString()}:${at.getTime()}`

/**
 * The line of the consent log about the state a row is in. Its name and time come from the row, so that a press that was
 * broken off after the change is written down by the next one, and once.
 */
async function noteState(cms: Payload, { _id }: StoredSubscriber, status: SubscriberState, lineOf: (row: StoredSubscriber) => Pick<ConsentLine, 'key' | 'what'> | undefined) {
  const row = await subscribers(cms).findOne({ _id, status })
  const line = row && lineOf(row)
  if (line) await noteConsent(cms, { ...line, emailKey: row.emailKey, locale: row.locale }, row.statusAt)
}

/** Leaves, from whatever state; gives whether this call did it. Of many at once one does. */
export async function leave(cms: Payload, row: StoredSubscriber, now = new Date()): Promise<boolean> {
  const left = await subscribers(cms).findOneAndUpdate(
    { _id: row._id, status: { $ne: 'unsubscribed' } }, { $set: { status: 'unsubscribed', statusAt: now, updatedAt: now } },
  )
  await noteState(cms, row, 'unsubscribed', (gone) => ({ key: `withdrawn:${mark(gone, gone.statusAt)}`, what: 'withdrawn' }))
  return Boolean(left)
}

async function resume(cms: Payload, row: StoredSubscriber, now: Date) {
  if ((await viewOf(cms, row, now)).canResume) {
    await subscribers(cms).updateOne(
      { _id: row._id, status: 'unsubscribed', statusAt: { $gt: undoSince(now) } },
      { $set: { status: 'confirmed', statusAt: now, consent: `resumed:${mark(row, now)}`, updatedAt: now } },
    )
  }
  await noteState(cms, row, 'confirmed', ({ consent }) => (consent?.startsWith('resumed:') ? { key: consent, what: 'resumed' } : undefined))
}

export type Choice = { locale: Locale; topics: readonly string[] }

/** What a reader chooses is written down before it is changed: afterwards nobody could tell what it was. */
async function choose(cms: Payload, before: StoredSubscriber, { locale, topics }: Choice, now: Date) {
  if (before.status !== 'confirmed') return
  const ids = topics.filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))
  const line = { emailKey: before.emailKey, locale }
  const name = mark(before, before.updatedAt)
  if (before.locale !== locale) await noteConsent(cms, { ...line, key: `locale:${name}`, what: 'locale' }, now)
  if (String(before.topics) !== String(ids)) await noteConsent(cms, { ...line, key: `topics:${name}`, what: 'topics' }, now)
  await subscribers(cms).updateOne({ _id: before._id, status: 'confirmed' }, { $set: { locale, topics: ids, updatedAt: now } })
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
