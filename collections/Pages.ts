import type { CollectionConfig } from 'payload'
import { editorial } from './access.ts'
import { copied } from './fields/copied.ts'
import { languageDrafts } from './fields/drafts.ts'
import { languages } from './fields/languages.ts'
import { originalLanguage } from './fields/original-language.ts'
import { previewOf } from './fields/preview.ts'
import { modifiedAt } from './fields/public-dates.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { bodyField } from './fields/rich-text.ts'
import { seo } from './fields/seo.ts'
import { publishingButtons } from './fields/publishing-buttons.ts'
import { slugField } from './fields/slug.ts'
import { told } from './fields/told.ts'
import { publishes } from './hooks/public-document.ts'
import { publishingEndpoints } from './publishing/endpoints.ts'
import { common } from './words/common.ts'
import { groups } from './words/groups.ts'
import { pages as words } from './words/pages.ts'

export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: words.labels,
  access: editorial,
  hooks: publishes('pages'),
  endpoints: publishingEndpoints('pages'),
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  defaultSort: 'title',
  admin: {
    ...publishingButtons,
    group: groups.texts,
    description: words.about,
    useAsTitle: 'title',
    defaultColumns: ['title', 'languages', 'slug', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    preview: previewOf('pages'),
  },
  fields: [
    { name: 'title', type: 'text', localized: true, ...told(common.title) },
    { name: 'summary', type: 'textarea', localized: true, ...told(common.summary) },
    bodyField,
    seo,
    ...languages,
    slugField,
    originalLanguage,
    modifiedAt,
    copied,
    publicSlugs,
  ],
}
