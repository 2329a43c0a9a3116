import type { CollectionConfig } from 'payload'
import { locales } from '#lib/locales.ts'
import { machinePublic } from './access.ts'

/** "This slug was public once, in this language, and belongs to this document." Written by hooks/public-state.ts. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  access: machinePublic,
  endpoints: false,
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['kind', 'locale', 'from'], unique: true }],
  fields: [
    { name: 'from', type: 'text', required: true },
    { name: 'locale', type: 'select', required: true, options: [...locales] },
    { name: 'kind', type: 'select', required: true, options: ['stories', 'pages', 'speakers', 'events', 'topics', 'series'] },
    { name: 'document', type: 'text', required: true, index: true },
  ],
}
