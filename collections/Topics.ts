import type { CollectionConfig } from 'payload'
import { vocabulary } from './access.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { slugField } from './fields/slug.ts'
import { publishes } from './hooks/public-document.ts'

export const Topics: CollectionConfig = {
  slug: 'topics',
  access: vocabulary,
  hooks: publishes('topics'),
  disableDuplicate: true,
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'description', type: 'textarea', localized: true },
    slugField,
    publicSlugs,
  ],
}
