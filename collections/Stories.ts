import type { CollectionConfig } from 'payload'
import { editorial, machineField } from './access.ts'
import { languageDrafts } from './fields/drafts.ts'
import { originalLanguage } from './fields/original-language.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { bodyField } from './fields/rich-text.ts'
import { seo } from './fields/seo.ts'
import { slugField } from './fields/slug.ts'
import { publishes } from './hooks/public-document.ts'

export const Stories: CollectionConfig = {
  slug: 'stories',
  access: editorial,
  hooks: publishes('stories'),
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'contentNotice', type: 'textarea', localized: true },
    bodyField,
    { name: 'quote', type: 'text', localized: true },
    {
      name: 'figures',
      type: 'array',
      localized: true,
      fields: [
        { name: 'value', type: 'number', required: true },
        { name: 'label', type: 'text', required: true },
      ],
    },
    slugField,
    originalLanguage,
    { name: 'anonymous', type: 'checkbox', defaultValue: false },
    { name: 'storyteller', type: 'text', localized: true },
    { name: 'translator', type: 'text', localized: true },
    { name: 'cover', type: 'upload', relationTo: 'media' },
    { name: 'coverGround', type: 'select', options: ['sky', 'steppe', 'felt', 'dusk'] },
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, index: true },
    { name: 'series', type: 'relationship', relationTo: 'series', index: true },
    { name: 'eventDate', type: 'date' },
    { name: 'place', type: 'text', localized: true },
    { name: 'related', type: 'relationship', relationTo: 'stories', hasMany: true },
    { name: 'publishedAt', type: 'date', index: true, access: machineField },
    seo,
    publicSlugs,
  ],
}
