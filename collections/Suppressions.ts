import type { CollectionConfig } from 'payload'
import { suppressionReasons } from '#domain/newsletter/states.ts'
import { keptByCode } from './kept-by-code.ts'
import { suppressions as words } from './words/consent.ts'

/** Addresses that get no newsletter any more, without the addresses. Written by domain/newsletter/suppressions.ts. */
export const Suppressions: CollectionConfig = {
  slug: 'suppressions',
  labels: words.labels,
  ...keptByCode,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'reason', type: 'select', required: true, options: [...suppressionReasons] },
    { name: 'since', type: 'date', required: true },
    { name: 'askedAt', type: 'date' },
    { name: 'askedFor', type: 'text' },
  ],
}
