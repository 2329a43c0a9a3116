import type { CollectionConfig } from 'payload'
import { editorial, machineField, unlessAnonymous } from './access.ts'
import { anonymityEndpoints } from './endpoints/anonymity.ts'
import { anonymityField } from './fields/anonymity.ts'
import { cover } from './fields/cover.ts'
import { copied } from './fields/copied.ts'
import { languageDrafts } from './fields/drafts.ts'
import { languages } from './fields/languages.ts'
import { originalLanguage } from './fields/original-language.ts'
import { previewOf } from './fields/preview.ts'
import { forgottenSlugs } from './fields/forgotten-slugs.ts'
import { guidedBy } from './fields/guide.ts'
import { protection } from './fields/protection.ts'
import { modifiedAt } from './fields/public-dates.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { bodyField } from './fields/rich-text.ts'
import { seo } from './fields/seo.ts'
import { publishingButtons } from './fields/publishing-buttons.ts'
import { slugField } from './fields/slug.ts'
import { day, moment } from './fields/moments.ts'
import { told } from './fields/told.ts'
import { nobodyIfAnonymous } from './hooks/anonymous.ts'
import { seenName } from './hooks/one-line.ts'
import { publishes } from './hooks/public-document.ts'
import { publishingEndpoints } from './publishing/endpoints.ts'
import { common } from './words/common.ts'
import { groups } from './words/groups.ts'
import { stories as words } from './words/stories.ts'

const sidebar = { position: 'sidebar' } as const

export const Stories: CollectionConfig = {
  slug: 'stories',
  labels: words.labels,
  access: editorial,
  hooks: publishes('stories'),
  endpoints: [...anonymityEndpoints('stories'), ...publishingEndpoints('stories')],
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  defaultSort: '-updatedAt',
  admin: {
    components: { ...publishingButtons.components, ...guidedBy('publish-a-story') },
    group: groups.texts,
    description: words.about,
    useAsTitle: 'title',
    defaultColumns: ['title', 'languages', 'topics', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'storyteller'],
    preview: previewOf('stories'),
  },
  fields: [
    { name: 'title', type: 'text', localized: true, ...told(common.title) },
    {
      type: 'tabs',
      tabs: [
        {
          label: words.tabs.text,
          fields: [
            { name: 'summary', type: 'textarea', localized: true, ...told(common.summary) },
            { name: 'contentNotice', type: 'textarea', localized: true, ...told(words.contentNotice) },
            bodyField,
            { name: 'quote', type: 'text', localized: true, ...told(words.quote) },
            {
              name: 'figures',
              type: 'array',
              localized: true,
              labels: { singular: words.figures.singular, plural: words.figures.label },
              ...told(words.figures, { initCollapsed: true }),
              fields: [
                { type: 'row', fields: [
                  { name: 'value', type: 'number', required: true, ...told(words.value, { width: '30%' }) },
                  { name: 'label', type: 'text', required: true, ...told(words.valueLabel) },
                ] },
              ],
            },
          ],
        },
        {
          label: words.tabs.about,
          fields: [
            protection('anonymous', words.anonymous),
            anonymityField(),
            {
              name: 'storyteller', type: 'text', localized: true, access: unlessAnonymous, hooks: { beforeValidate: [seenName], beforeChange: [nobodyIfAnonymous] },
              ...told(words.storyteller, { condition: (data: Record<string, unknown>) => !data['anonymous'] }),
            },
            {
              name: 'speaker', type: 'relationship', relationTo: 'speakers', index: true, hooks: { beforeValidate: [seenName], beforeChange: [nobodyIfAnonymous] },
              ...told(words.speaker, { condition: (data: Record<string, unknown>) => !data['anonymous'] }),
            },
            { name: 'translator', type: 'text', localized: true, hooks: { beforeValidate: [seenName] }, ...told(words.translator) },
            { name: 'place', type: 'text', localized: true, ...told(words.place) },
            { name: 'eventDate', type: 'date', ...told(words.eventDate, day) },
            { name: 'related', type: 'relationship', relationTo: 'stories', hasMany: true, ...told(words.related) },
          ],
        },
        { label: words.tabs.sharing, fields: [seo] },
      ],
    },
    ...languages,
    slugField,
    originalLanguage,
    ...cover,
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, index: true, ...told(words.topics, sidebar) },
    { name: 'series', type: 'relationship', relationTo: 'series', index: true, ...told(words.series, sidebar) },
    { name: 'publishedAt', type: 'date', localized: true, index: true, access: machineField, ...told(words.publishedAt, { ...sidebar, ...moment, readOnly: true }) },
    modifiedAt,
    copied,
    publicSlugs,
    forgottenSlugs,
  ],
}
