import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native } from '#domain/native.ts'
import type { StoredDelivery } from '#domain/mail/rows.ts'

/** A row of `deliveries`: what the engine of `domain/mail/` keeps, and whose letter it is. */
export type LetterDelivery = StoredDelivery & {
  letter: ObjectId
  /** Hex id; removed with the address. */
  subscriber?: string | null
}

export const letterDeliveries = (cms: Payload) => native<LetterDelivery>(cms, 'deliveries')
