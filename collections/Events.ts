import type { CollectionConfig } from 'payload'
import { programme } from './access.ts'
import { officeEndpoints } from './endpoints/events.ts'
import { cover } from './fields/cover.ts'
import { copied } from './fields/copied.ts'
import { languageDrafts } from './fields/drafts.ts'
import { accessibility } from './fields/accessibility.ts'
import { eventAfterwards, eventMachinery, eventRegistration, eventStatus, eventText, eventWhen } from './fields/event.ts'
import { languages } from './fields/languages.ts'
import { eventChanges, eventColumns, eventOffice } from './fields/office.ts'
import { originalLanguage } from './fields/original-language.ts'
import { previewOf } from './fields/preview.ts'
import { modifiedAt } from './fields/public-dates.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { sample } from './fields/sample.ts'
import { seo } from './fields/seo.ts'
import { publishingButtons } from './fields/publishing-buttons.ts'
import { slugField } from './fields/slug.ts'
import { told } from './fields/told.ts'
import { eventEndpoints } from './hooks/event-endpoints.ts'
import { keepsEvent } from './hooks/events.ts'
import { publishingEndpoints } from './publishing/endpoints.ts'
import { common } from './words/common.ts'
import { events as words } from './words/events.ts'
import { groups } from './words/groups.ts'

export const Events: CollectionConfig = {
  slug: 'events',
  labels: words.labels,
  access: programme,
  hooks: keepsEvent,
  endpoints: [...eventEndpoints, ...officeEndpoints, ...publishingEndpoints('events')],
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  defaultSort: '-startUtc',
  indexes: [{ fields: ['space', 'startUtc'] }],
  admin: {
    ...publishingButtons,
    group: groups.programme,
    description: words.about,
    useAsTitle: 'title',
    defaultColumns: ['title', 'startLocal', 'eventState', 'seats', 'languages', 'mode'],
    listSearchableFields: ['title', 'slug'],
    preview: previewOf('events'),
  },
  fields: [
    eventChanges,
    { name: 'title', type: 'text', localized: true, ...told(common.title) },
    {
      type: 'tabs',
      tabs: [
        { label: words.tabs.text, fields: eventText },
        { label: words.tabs.when, fields: eventWhen },
        { label: words.tabs.registration, fields: eventRegistration },
        { label: words.tabs.accessibility, fields: [accessibility] },
        { label: words.tabs.afterwards, fields: eventAfterwards },
        { label: words.tabs.sharing, fields: [seo] },
      ],
    },
    ...languages,
    ...eventColumns,
    eventOffice,
    eventStatus,
    slugField,
    originalLanguage,
    ...cover,
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, index: true, ...told(words.topics, { position: 'sidebar' }) },
    sample,
    ...eventMachinery,
    modifiedAt,
    copied,
    publicSlugs,
  ],
}
