import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { hours } from '#lib/retention.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { waitingStates } from '#domain/mail/states.ts'
import { deliveries } from '#domain/mail/rows.ts'

export const inviteKind = 'newsletter.invite'
/** People on lists are asked at this pace; visitors who sign up meanwhile do not wait behind them. */
export const invitesPerHour = 30
const gap = hours(1) / invitesPerHour

const waiting = (now: Date) => ({ kind: inviteKind, status: { $in: waitingStates }, nextAt: { $gt: now } })

/** How many wait for their turn to be asked. */
export const invitesWaiting = (cms: Payload, now: Date): Promise<number> => deliveries(cms).countDocuments(waiting(now))

/** Letters of this kind that went, or should have gone, within the hour: the site as a whole writes only so many. */
export const invitesLately = (cms: Payload, now: Date): Promise<number> =>
  deliveries(cms).countDocuments({ kind: inviteKind, status: { $ne: 'skipped' }, nextAt: { $gt: new Date(now.getTime() - hours(1)), $lte: now } })

export type Invited = { id: string; address: string; emailKey: string; locale: Locale }

/** Asks one person at once, or many one after the other behind those who wait. `mark` names the occasion: asked twice for it, one letter goes. */
export async function invite(cms: Payload, people: readonly Invited[], mark: string, { now = new Date(), atOnce = false } = {}) {
  const last = atOnce ? null : await deliveries(cms).findOne(waiting(now), { sort: { nextAt: -1 }, projection: { nextAt: 1 } })
  let at = last ? last.nextAt.getTime() + gap : now.getTime()
  for (const { id, address, emailKey, locale } of people) {
    const isNew = await enqueue(cms, {
      key: `${inviteKind}:${mark}:${id}`, kind: inviteKind, locale, to: address, toKey: emailKey,
      subjectKind: 'subscribers', subjectId: id, notBefore: new Date(at),
    })
    if (isNew) at += gap
  }
}
