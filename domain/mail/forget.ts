import type { Payload } from 'payload'
import { days, retention } from '#lib/retention.ts'
import { deliveries, type DeliverySlug } from './rows.ts'
import { endedStates } from './states.ts'

/** Letters that are done lose their address after a while; what is left counts, and its key goes on keeping doubles out. */
export async function forgetAddresses(cms: Payload, slug: DeliverySlug = 'outbox', now = new Date()) {
  const before = new Date(now.getTime() - days(retention.letterDays))
  await deliveries(cms, slug).updateMany(
    { status: { $in: endedStates }, to: { $ne: '' }, updatedAt: { $lt: before } },
    { $set: { to: '', toKey: '' } },
  )
}
