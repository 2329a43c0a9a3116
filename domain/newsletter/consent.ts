import type { Payload } from 'payload'
import { mac } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { isDuplicate } from '#domain/native.ts'
import { consentEvents, type StoredConsentEvent } from './rows.ts'
import type { ConsentAct } from './states.ts'

/** A person in the consent log: a keyed hash of the blind index of their address, which outlives both. */
export const personOf = (emailKey: string) => mac(emailKey, 'consent')

export type ConsentLine = {
  /** Names the line: what is done twice is written down once. */
  key: string
  what: ConsentAct
  emailKey: string
  locale: Locale
  text?: { version: string; sha256: string } | undefined
  /** The page on which it was said, without anything personal in it. */
  path?: string | undefined
  /** Of a consent that was given elsewhere. */
  given?: { at: Date; sourceHash: string } | undefined
}

const lineOf = ({ key, what, emailKey, locale, text, path, given }: ConsentLine, now: Date): Omit<StoredConsentEvent, '_id'> => ({
  key, what, at: now, person: personOf(emailKey), locale, textVersion: text?.version ?? null, textHash: text?.sha256 ?? null, path: path ?? null,
  ...(given ? { givenAt: given.at, sourceHash: given.sourceHash } : {}), createdAt: now, updatedAt: now,
})

/** Writes a line of the consent log; gives its key. The log is only added to. */
export async function noteConsent(cms: Payload, line: ConsentLine, now = new Date()): Promise<string> {
  await noteConsents(cms, [line], now)
  return line.key
}

/** The same for many people. */
export async function noteConsents(cms: Payload, lines: readonly ConsentLine[], now = new Date()) {
  if (!lines.length) return
  try {
    await consentEvents(cms).bulkWrite(
      lines.map((line) => ({ updateOne: { filter: { key: line.key }, update: { $setOnInsert: lineOf(line, now) }, upsert: true } })), { ordered: false },
    )
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** What a person agreed to and took back, oldest first. */
export const consentHistory = (cms: Payload, emailKey: string): Promise<StoredConsentEvent[]> =>
  consentEvents(cms).find({ person: personOf(emailKey) }).sort({ at: 1, _id: 1 }).toArray()
