import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** What only one process may do at a time, and until when it may. Taken and given back by `domain/lease.ts`. */
export const Leases: CollectionConfig = {
  slug: 'leases',
  ...keptByCode,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text' },
    { name: 'until', type: 'date' },
    { name: 'count', type: 'number' },
    { name: 'note', type: 'text' },
  ],
}
