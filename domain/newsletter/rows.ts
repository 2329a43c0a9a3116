import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { native } from '#domain/native.ts'
import type { ConsentAct, SubscriberSource, SubscriberState, SuppressionReason } from './states.ts'

/** A reader of the newsletter as the database keeps them: no name, no network address, nothing about what they open. */
export type StoredSubscriber = {
  _id: ObjectId
  /** Blind index (`email`) of the key of the address; unique. */
  emailKey: string
  /** Sealed. Gone some time after leaving: then only the blind index says that they left. */
  email?: string | null
  locale: Locale
  /** Topics of interest; empty: everything. */
  topics: ObjectId[]
  status: SubscriberState
  statusAt: Date
  source: SubscriberSource
  /** The event of the consent log that the present state rests on. */
  consent?: string | null
  softBounces: number
  softSince?: Date | null
  /** A letter was taken since the last one that did not arrive. */
  arrivedAt?: Date | null
  publicId: string
  /** Raised, all links of this person end. */
  linkVersion: number
  importId?: string | null
  /** Topics that an import added to somebody who was subscribed already. */
  gained?: { importId: string; topics: ObjectId[]; at: Date } | null
  /** The last "you are subscribed already", and the wish it answered. */
  remindedAt?: Date | null
  remindedFor?: string | null
  createdAt: Date
  updatedAt: Date
}

/** A link that works once. What it opens is not in here: only the hash of it. */
export type StoredToken = {
  _id: ObjectId
  /** SHA-256 of the 32 bytes in the link; unique. */
  hash: string
  purpose: 'newsletter.confirm'
  subjectKind: 'subscribers'
  subjectId: string
  /** What the person asked for with it. */
  locale: Locale
  topics: ObjectId[]
  /** The wish (key of the outbox row) it answers; unique. */
  wish: string
  expiresAt: Date
  usedAt?: Date | null
  result?: string | null
  createdAt: Date
  updatedAt: Date
}

export type StoredConsentText = { _id: ObjectId; sha256: string; version: string; locale: Locale; text: string; createdAt: Date; updatedAt: Date }

/** One line of the consent log. Never changed; holds a person only as a keyed hash (see consent.ts). */
export type StoredConsentEvent = {
  _id: ObjectId
  /** Names this line once and for all, so that whatever is done twice is written down once. */
  key: string
  what: ConsentAct
  at: Date
  person: string
  locale: Locale
  textVersion?: string | null
  textHash?: string | null
  path?: string | null
  /** Of a consent that an import brings: the day it was given, and the SHA-256 of where the file says it comes from. */
  givenAt?: Date | null
  sourceHash?: string | null
  createdAt: Date
  updatedAt: Date
}

export type StoredSuppression = {
  _id: ObjectId
  /** Keyed hash of the blind index (see suppressions.ts); unique. Survives erasure. */
  key: string
  reason: SuppressionReason
  since: Date
  /** After a hard bounce: when its owner was last asked once more, and for which wish. */
  askedAt?: Date | null
  askedFor?: string | null
  createdAt: Date
  updatedAt: Date
}

// Past the CMS: a state is changed by ONE conditional write. Staff read through the CMS and its rules.
export const subscribers = (cms: Payload) => native<StoredSubscriber>(cms, 'subscribers')
export const tokens = (cms: Payload) => native<StoredToken>(cms, 'tokens')
export const consentTexts = (cms: Payload) => native<StoredConsentText>(cms, 'consent-texts')
export const consentEvents = (cms: Payload) => native<StoredConsentEvent>(cms, 'consent-events')
export const suppressions = (cms: Payload) => native<StoredSuppression>(cms, 'suppressions')
