import type { FieldHook, TextField } from 'payload'
import { maskEmail } from '#lib/email-address.ts'
import { opened } from '#lib/opened.ts'
import { isOffice } from '#collections/access.ts'
import type { FieldWords } from './told.ts'
import { told } from './told.ts'

/** `masked`: in clear only by a button whose use is written down (domain/office). `hidden`: not in lists. */
type Shown = 'open' | 'masked' | 'hidden'

/** Opened for the office alone, whoever reads along; in lists as much of it as the door needs. */
const opens = (field: string, shown: Shown): FieldHook => ({ findMany, req, siblingData, value }) => {
  if (!isOffice(req) || typeof value !== 'string' || !value) return null
  if (findMany && shown === 'hidden') return null
  const text = opened(value, field, String(siblingData['id']))
  return (shown === 'masked' && text ? maskEmail(text) : text) || null
}

/** What a person entrusted to us: encrypted in the database, written by the code only (lib/crypto). */
export const sealedField = (collection: string, name: string, words: FieldWords, shown: Shown): TextField => ({
  name,
  type: 'text',
  access: { create: () => false, read: ({ req }) => isOffice(req), update: () => false },
  hooks: { afterRead: [opens(`${collection}.${name}`, shown)] },
  ...told(words, { readOnly: true, disableListFilter: true, disableGroupBy: true }),
})
