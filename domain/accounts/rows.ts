import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { PasswordHash } from '#lib/password-hash.ts'
import type { Locale } from '#lib/locales.ts'
import { native } from '#domain/native.ts'

/** An account as it lies in the database: what Payload shows to nobody is needed to compare passwords. */
export type StoredAccount = PasswordHash & { _id: ObjectId; email: string; name?: string; role: string; language?: Locale | null; resetPasswordRequestedAt?: Date | null }

export const accountRows = (cms: Payload) => native<StoredAccount>(cms, 'users')

/** The address as Payload looks it up. */
export const typedEmail = (email: unknown): string => (typeof email === 'string' ? email.toLowerCase().trim() : '')
