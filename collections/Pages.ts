import type { CollectionConfig } from 'payload'
import { editorial } from './access.ts'
import { languageDrafts } from './fields/drafts.ts'
import { originalLanguage } from './fields/original-language.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { bodyField } from './fields/rich-text.ts'
import { seo } from './fields/seo.ts'
import { slugField } from './fields/slug.ts'
import { publishes } from './hooks/public-document.ts'

export const Pages: CollectionConfig = {
  slug: 'pages',
  access: editorial,
  hooks: publishes('pages'),
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    bodyField,
    slugField,
    originalLanguage,
    seo,
    publicSlugs,
  ],
}
