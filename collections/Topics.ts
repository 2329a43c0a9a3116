import type { CollectionConfig } from 'payload'
import { vocabulary } from './access.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { slugField } from './fields/slug.ts'
import { told } from './fields/told.ts'
import { publishes } from './hooks/public-document.ts'
import { groups } from './words/groups.ts'
import { term, topics as words } from './words/vocabulary.ts'

export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: words.labels,
  access: vocabulary,
  hooks: publishes('topics'),
  disableDuplicate: true,
  defaultSort: 'title',
  admin: { group: groups.library, description: words.about, useAsTitle: 'title', defaultColumns: ['title', 'slug', 'updatedAt'] },
  fields: [
    { name: 'title', type: 'text', localized: true, ...told(term.title) },
    { name: 'description', type: 'textarea', localized: true, ...told(term.description) },
    slugField,
    publicSlugs,
  ],
}
