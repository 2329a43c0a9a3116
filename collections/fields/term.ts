import type { CollectionConfig } from 'payload'
import { vocabulary } from '#collections/access.ts'
import { groups } from '#collections/words/groups.ts'
import { term } from '#collections/words/vocabulary.ts'
import { publicSlugs } from './public-slugs.ts'
import { slugField } from './slug.ts'
import { told } from './told.ts'

/** What a topic and a series are: a name and a line about it, by which stories are found. */
export const termOf = (words: Pick<CollectionConfig, 'labels'> & { about: Record<string, string> }) => ({
  labels: words.labels,
  access: vocabulary,
  disableDuplicate: true,
  defaultSort: 'title',
  admin: { group: groups.library, description: words.about, useAsTitle: 'title', defaultColumns: ['title', 'slug', 'updatedAt'] },
  fields: [
    { name: 'title', type: 'text', localized: true, ...told(term.title) },
    { name: 'description', type: 'textarea', localized: true, ...told(term.description) },
    slugField,
    publicSlugs,
  ],
}) satisfies Omit<CollectionConfig, 'slug'>
