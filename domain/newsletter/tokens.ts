import { createHash } from 'node:crypto'
import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { longMac } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { hours, retention } from '#lib/retention.ts'
import { isDuplicate } from '#domain/native.ts'
import { type StoredToken, tokens } from './rows.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** 32 bytes that nobody can make but us; the same at each attempt to send the letter of one wish. */
const tokenOf = (wish: string) => longMac(wish, 'newsletter confirm')

export const looksLikeToken = (token: string) => /^[A-Za-z0-9_-]{43}$/.test(token)

type Opens = { subjectId: string; locale: Locale; topics: readonly ObjectId[]; wish: string }

/** The link of the first letter. It is made once for a wish; of the link itself only a hash is kept. */
export async function makeToken(cms: Payload, { subjectId, locale, topics, wish }: Opens, now = new Date()): Promise<string> {
  const token = tokenOf(wish)
  const row = {
    hash: hashOf(token), purpose: 'newsletter.confirm' as const, subjectKind: 'subscribers' as const, subjectId, locale, topics: [...topics],
    expiresAt: new Date(now.getTime() + hours(retention.confirmHours)), usedAt: null, result: null, createdAt: now, updatedAt: now,
  }
  try {
    await tokens(cms).updateOne({ wish }, { $setOnInsert: row }, { upsert: true })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return token
}

/** Whether a letter for this wish was written before: then it is written the same way again. */
export const tokenOfWish = (cms: Payload, wish: string): Promise<StoredToken | null> => tokens(cms).findOne({ wish })

export const findToken = async (cms: Payload, token: string): Promise<StoredToken | null> =>
  looksLikeToken(token) ? tokens(cms).findOne({ hash: hashOf(token), purpose: 'newsletter.confirm' }) : null

/** Uses a link up; false when somebody else was faster. */
export async function useToken(cms: Payload, { _id }: Pick<StoredToken, '_id'>, result: 'confirmed' | 'disowned', now: Date): Promise<boolean> {
  const { modifiedCount } = await tokens(cms).updateOne({ _id, usedAt: null }, { $set: { usedAt: now, result, updatedAt: now } })
  return modifiedCount === 1
}

/** @param but a link that is to go on saying what became of it. */
export const forgetTokensOf = (cms: Payload, subjectId: string, but?: ObjectId) =>
  tokens(cms).deleteMany({ subjectKind: 'subscribers', subjectId, ...(but ? { _id: { $ne: but } } : {}) })
