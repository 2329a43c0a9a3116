import type { TextField } from 'payload'

/** The last part of the address, per language. */
export const slugField: TextField = { name: 'slug', type: 'text', localized: true, index: true }
