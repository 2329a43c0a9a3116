import type { Payload } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import { type LetterDelivery, letterDeliveries } from './rows.ts'

/** One delivery as people may see it. */
export type DeliveryLine = Pick<LetterDelivery, 'locale' | 'status' | 'reason' | 'reply' | 'attempts' | 'sentAt' | 'bounced' | 'updatedAt'> & { address: string }

/** The deliveries of a letter, one after the other: no list is ever held whole. */
export async function* deliveryLines(cms: Payload, letterId: string): AsyncGenerator<DeliveryLine> {
  const rows = letterDeliveries(cms).find({ subjectKind: 'letter', subjectId: letterId }, { sort: { _id: 1 } })
  for await (const { _id, locale, status, reason, reply, attempts, sentAt, bounced, updatedAt, to } of rows) {
    yield { locale, status, reason, reply, attempts, sentAt, bounced, updatedAt, address: maskSealed(to, 'deliveries.to', _id) }
  }
}
