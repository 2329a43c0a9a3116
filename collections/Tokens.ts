import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** Links that work once. Written by domain/newsletter/tokens.ts; of the link itself only a hash is kept. */
export const Tokens: CollectionConfig = {
  slug: 'tokens',
  ...keptByCode,
  indexes: [{ fields: ['subjectKind', 'subjectId'] }],
  fields: [
    { name: 'hash', type: 'text', required: true, unique: true },
    { name: 'purpose', type: 'text', required: true },
    { name: 'subjectKind', type: 'text', required: true },
    { name: 'subjectId', type: 'text', required: true },
    { name: 'locale', type: 'text' },
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
    { name: 'wish', type: 'text', unique: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
    { name: 'result', type: 'text' },
  ],
}
