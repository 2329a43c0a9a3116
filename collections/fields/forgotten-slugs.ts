import type { TextField } from 'payload'
import { machineField } from '#collections/access.ts'
import { unseen } from './told.ts'

/** Marks of the slugs the document had before a name was taken away (lib/address-mark.ts): none of them comes back. */
export const forgottenSlugs: TextField = {
  name: 'forgottenSlugs', type: 'text', hasMany: true, access: { ...machineField, read: () => false }, admin: unseen,
}
