import type { Payload } from 'payload'
import { open } from '#lib/crypto.ts'
import { maskEmail } from '#lib/email-address.ts'
import { deliveries, type StoredDelivery } from '#domain/mail/rows.ts'

/** One delivery as people may see it. */
export type DeliveryLine = Pick<StoredDelivery, 'locale' | 'status' | 'reason' | 'reply' | 'attempts' | 'sentAt' | 'updatedAt'> & { address: string }

/** Empty once it is forgotten, and for a row that another DATA_KEY sealed. */
function masked(sealed: string): string {
  try {
    return sealed ? maskEmail(open(sealed, 'outbox.to')) : ''
  } catch {
    return ''
  }
}

/** The deliveries of a letter, one after the other: no list is ever held whole. */
export async function* deliveryLines(cms: Payload, letterId: string): AsyncGenerator<DeliveryLine> {
  const rows = deliveries(cms, 'deliveries').find({ subjectKind: 'letter', subjectId: letterId }, { sort: { _id: 1 } })
  for await (const { locale, status, reason, reply, attempts, sentAt, updatedAt, to } of rows) {
    yield { locale, status, reason, reply, attempts, sentAt, updatedAt, address: masked(to) }
  }
}
