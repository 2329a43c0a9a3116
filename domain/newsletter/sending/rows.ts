import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native } from '#domain/native.ts'
import type { StoredDelivery } from '#domain/mail/rows.ts'
import type { BounceKind } from '#domain/newsletter/bounces/kinds.ts'

/** A row of `deliveries`: what the engine of `domain/mail/` keeps, and whose letter it is. */
export type LetterDelivery = StoredDelivery & {
  letter: ObjectId
  /** Hex id; removed with the address. */
  subscriber?: string | null
  /** What a mail server reported about it later. */
  bounced?: BounceKind | null
  bouncedAt?: Date | null
  /** What that means for its reader waits for the other reports of its letter (bounces/weigh.ts). */
  unweighed?: boolean | null
}

export const letterDeliveries = (cms: Payload) => native<LetterDelivery>(cms, 'deliveries')
