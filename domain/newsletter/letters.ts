import { createHash } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { JsonObject, Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { native } from '#domain/native.ts'
import type { LetterState, PauseReason } from './letter-states.ts'

type PerLocale<T> = Partial<Record<Locale, T | null>>

/** In which language's words readers of a language get a letter, or that they get none. */
export type Plan = Record<Locale, Locale | 'nobody'>

/** A letter as it lies in the database: all languages at once. */
export type StoredLetter = {
  _id: ObjectId
  subject?: PerLocale<string>
  preheader?: PerLocale<string>
  body?: PerLocale<JsonObject>
  plainText?: PerLocale<string>
  archiveSlug?: PerLocale<string>
  /** Under which slug the archive shows each language; absent until the letter is sent. */
  publicSlugs?: PerLocale<string>
  audience?: { topics?: ObjectId[] | null; languages?: Partial<Plan> | null } | null
  state: LetterState
  scheduledLocal?: string | null
  scheduledAt?: Date | null
  preparedAt?: Date | null
  startedAt?: Date | null
  finishedAt?: Date | null
  /** Why it does not go on: `paused` only. */
  pausedFor?: PauseReason | null
  /** Somebody worked on it: the heartbeat of `preparing` and `sending`. */
  activeAt?: Date | null
  /** Failures in a row that are not a reader's: the mail server was away, or refused what we send. */
  away?: number | null
  refused?: number | null
  /** Since when copies that fail are counted: what left before, a person has decided about (sending/brake.ts). */
  watchedFrom?: Date | null
  /** Of what was checked and scheduled. */
  contentHash?: string | null
  /** What readers of each language get, drawn once and for all when the letter is prepared (`freeze`). */
  frozen?: JsonObject | null
  counts?: JsonObject | null
  tests?: { id?: string; locale: Locale; at: Date; contentHash: string; outboxKey: string }[] | null
  linkCheck?: JsonObject | null
  /** How often names were taken away from the site: what was read from it before may name somebody, and is not kept. */
  namesTaken?: number | null
  createdAt: Date
  updatedAt: Date
}

export const letters = (cms: Payload) => native<StoredLetter>(cms, 'letters')

export const readLetter = async (cms: Payload, id: string): Promise<StoredLetter | undefined> =>
  ObjectId.isValid(id) ? ((await letters(cms).findOne({ _id: new ObjectId(id) })) ?? undefined) : undefined

/** The letter as long as no name was taken away since it was read: a condition of what is kept of other documents' words. */
export const readBeforeAct = ({ _id, namesTaken }: Pick<StoredLetter, '_id' | 'namesTaken'>) => ({ _id, namesTaken: namesTaken ?? null })

/** Until somebody decides otherwise, readers get the words of their own language. */
export const planOf = ({ audience }: Pick<StoredLetter, 'audience'>): Plan =>
  Object.fromEntries(locales.map((locale) => [locale, audience?.languages?.[locale] ?? locale])) as Plan

/** The languages whose words some reader gets. */
export const languagesUsed = (letter: Pick<StoredLetter, 'audience'>): Locale[] => {
  const used = Object.values(planOf(letter))
  return locales.filter((locale) => used.includes(locale))
}

/** The reader languages that get a letter. */
export const readersOf = (letter: Pick<StoredLetter, 'audience'>): Locale[] => locales.filter((locale) => planOf(letter)[locale] !== 'nobody')

type Content = Pick<StoredLetter, 'subject' | 'preheader' | 'body' | 'plainText' | 'audience'>

/** Stands for all that readers of a language get: changes with every edit of it. */
export function contentHash(letter: Content, reader: Locale): string {
  const language = planOf(letter)[reader]
  const words = language === 'nobody' ? null : [letter.subject, letter.preheader, letter.body, letter.plainText].map((text) => text?.[language] ?? null)
  return createHash('sha256').update(JSON.stringify([reader, language, words])).digest('base64url')
}

/** Stands for the whole letter and for who gets it. */
export const wholeHash = (letter: Content): string =>
  createHash('sha256').update(JSON.stringify([locales.map((locale) => contentHash(letter, locale)), (letter.audience?.topics ?? []).map(String).sort()])).digest('base64url')
