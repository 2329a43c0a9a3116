import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** What the front door follows by a change stream: one row for each save that changes public pages. Kept 30 days. */
export const Publications: CollectionConfig = {
  slug: 'publications',
  ...keptByCode,
  fields: [
    { name: 'kind', type: 'select', required: true, options: ['change', 'withdraw'] },
    { name: 'tags', type: 'text', hasMany: true },
    { name: 'addresses', type: 'text', hasMany: true },
    // Marks of addresses that count as never having been (lib/address-mark.ts).
    { name: 'forgotten', type: 'text', hasMany: true },
  ],
}
