import type { CollectionConfig } from 'payload'
import { machineField, programme, unlessHidden } from './access.ts'
import { anonymityEndpoints } from './endpoints/anonymity.ts'
import { anonymityField } from './fields/anonymity.ts'
import { isHref } from './fields/checks.ts'
import { copied } from './fields/copied.ts'
import { languageDrafts } from './fields/drafts.ts'
import { labelHere } from './fields/label-here.ts'
import { languages } from './fields/languages.ts'
import { originalLanguage } from './fields/original-language.ts'
import { previewOf } from './fields/preview.ts'
import { forgottenSlugs } from './fields/forgotten-slugs.ts'
import { protection } from './fields/protection.ts'
import { modifiedAt } from './fields/public-dates.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { sample } from './fields/sample.ts'
import { seo } from './fields/seo.ts'
import { publishingButtons } from './fields/publishing-buttons.ts'
import { slugField } from './fields/slug.ts'
import { spoken } from './fields/spoken.ts'
import { told, unseen } from './fields/told.ts'
import { seenName } from './hooks/one-line.ts'
import { keepsSpeaker } from './hooks/speakers.ts'
import { publishingEndpoints } from './publishing/endpoints.ts'
import { groups } from './words/groups.ts'
import { speakers as words } from './words/speakers.ts'

const sidebar = { position: 'sidebar' } as const

export const Speakers: CollectionConfig = {
  slug: 'speakers',
  labels: words.labels,
  access: programme,
  hooks: keepsSpeaker,
  endpoints: [...anonymityEndpoints('speakers'), ...publishingEndpoints('speakers')],
  versions: languageDrafts,
  trash: true,
  disableDuplicate: true,
  defaultSort: 'name',
  admin: {
    ...publishingButtons,
    group: groups.programme,
    description: words.about,
    useAsTitle: 'name',
    defaultColumns: ['name', 'languages', 'role', 'consent', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'role'],
    preview: previewOf('speakers'),
  },
  fields: [
    { name: 'name', type: 'text', localized: true, hooks: { beforeValidate: [seenName] }, ...told(words.name) },
    { name: 'role', type: 'text', localized: true, ...told(words.role) },
    { name: 'bio', type: 'textarea', localized: true, ...told(words.bio) },
    spoken('spokenLanguages', words.languages),
    {
      name: 'links',
      type: 'array',
      labels: { singular: words.links.singular, plural: words.links.label },
      ...told(words.links),
      fields: [
        { type: 'row', fields: [
          { name: 'label', type: 'text', required: true, ...told(words.linkLabel, { width: '40%' }) },
          { name: 'url', type: 'text', required: true, validate: isHref, ...told(words.url) },
        ] },
        labelHere,
      ],
    },
    seo,
    ...languages,
    protection('consent', words.consent, sidebar),
    anonymityField(sidebar),
    slugField,
    originalLanguage,
    { name: 'photo', type: 'upload', relationTo: 'media', access: unlessHidden, ...told(words.photo, sidebar) },
    protection('hidePhoto', words.hidePhoto, sidebar),
    // What the drawn portrait grows from: by chance, so that it says nothing about the name.
    { name: 'portraitSeed', type: 'text', access: machineField, admin: unseen },
    sample,
    modifiedAt,
    copied,
    publicSlugs,
    forgottenSlugs,
  ],
}
