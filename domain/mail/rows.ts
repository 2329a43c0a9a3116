import type { ObjectId } from 'mongodb'
import type { CollectionSlug, JsonObject, Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { native } from '#domain/native.ts'
import type { DeliveryState } from './states.ts'

/** Collections whose rows are letters to one person each. */
export type DeliverySlug = Extract<CollectionSlug, 'outbox' | 'deliveries'>

/** A row as MongoDB keeps it. */
export type StoredDelivery = {
  _id: ObjectId
  key: string
  kind: string
  locale: Locale
  /** Sealed as `outbox.to` or `deliveries.to`. */
  to: string
  toKey: string
  subjectKind: string
  subjectId: string
  data?: JsonObject | null
  status: DeliveryState
  claim?: string | null
  leaseUntil?: Date | null
  nextAt: Date
  attempts: number
  reply?: string | null
  reason?: string | null
  sentAt?: Date | null
  /** Since when the site owed it by itself; absent on the answer to somebody's act, and on rows from before there was this. */
  dueSince?: Date | null
  createdAt: Date
  updatedAt: Date
}

/** What a kind of letter is given to write it from: ids and numbers, no address. */
export type LetterRow = Pick<StoredDelivery, 'key' | 'kind' | 'locale' | 'toKey' | 'subjectKind' | 'subjectId' | 'attempts' | 'createdAt'> & {
  id: string
  data: JsonObject
}

export const deliveries = (cms: Payload, slug: DeliverySlug = 'outbox') => native<StoredDelivery>(cms, slug)

export const toLetterRow = ({ _id, key, kind, locale, toKey, subjectKind, subjectId, attempts, createdAt, data }: StoredDelivery): LetterRow =>
  ({ id: String(_id), key, kind, locale, toKey, subjectKind, subjectId, attempts, createdAt, data: data ?? {} })
