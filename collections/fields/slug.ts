import type { TextField } from 'payload'

/** The last part of the address, per language; hooks/slugs.ts fills and guards it. */
export const slugField: TextField = { name: 'slug', type: 'text', localized: true, index: true }
