import type { CollectionConfig } from 'payload'
import { desk, staffField } from './access.ts'
import { accessibility } from './fields/accessibility.ts'
import { isHref } from './fields/checks.ts'
import { told } from './fields/told.ts'
import { keepsSpaces } from './hooks/spaces.ts'
import { groups } from './words/groups.ts'
import { spaces as words } from './words/spaces.ts'

export const Spaces: CollectionConfig = {
  slug: 'spaces',
  labels: words.labels,
  access: desk,
  hooks: keepsSpaces,
  disableDuplicate: true,
  defaultSort: 'name',
  admin: { group: groups.programme, description: words.about, useAsTitle: 'name', defaultColumns: ['name', 'address', 'capacity', 'updatedAt'] },
  fields: [
    { name: 'name', type: 'text', localized: true, ...told(words.title) },
    { name: 'address', type: 'text', localized: true, ...told(words.address) },
    { name: 'mapUrl', type: 'text', validate: isHref, ...told(words.mapUrl) },
    { name: 'directions', type: 'textarea', localized: true, ...told(words.directions) },
    { type: 'row', fields: [
      { name: 'capacity', type: 'number', min: 0, access: staffField, ...told(words.capacity, { width: '33%' }) },
      { name: 'setupMinutes', type: 'number', min: 0, max: 1440, defaultValue: 0, access: staffField, ...told(words.setupMinutes, { width: '33%' }) },
      { name: 'clearMinutes', type: 'number', min: 0, max: 1440, defaultValue: 0, access: staffField, ...told(words.clearMinutes, { width: '33%' }) },
    ] },
    accessibility,
  ],
}
