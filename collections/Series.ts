import type { CollectionConfig } from 'payload'
import { vocabulary } from './access.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { slugField } from './fields/slug.ts'
import { publishes } from './hooks/public-document.ts'

export const Series: CollectionConfig = {
  slug: 'series',
  access: vocabulary,
  hooks: publishes('series'),
  disableDuplicate: true,
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'description', type: 'textarea', localized: true },
    slugField,
    publicSlugs,
  ],
}
