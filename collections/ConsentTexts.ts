import type { CollectionConfig } from 'payload'
import { ledger } from './access.ts'
import { localeOptions } from './fields/locale.ts'
import { told } from './fields/told.ts'
import { consentTexts as words } from './words/consent.ts'
import { groups } from './words/groups.ts'

/** What people read when they agreed, as it was then. Written by domain/newsletter/consent-text.ts. */
export const ConsentTexts: CollectionConfig = {
  slug: 'consent-texts',
  labels: words.labels,
  access: ledger,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { group: groups.newsletter, description: words.about, useAsTitle: 'version', defaultColumns: ['version', 'locale', 'createdAt'], disableCopyToLocale: true },
  fields: [
    { name: 'version', type: 'text', required: true, ...told(words.version) },
    { name: 'locale', type: 'select', required: true, options: localeOptions, ...told(words.locale) },
    { name: 'text', type: 'textarea', required: true, ...told(words.text) },
    { name: 'sha256', type: 'text', required: true, unique: true, ...told(words.sha256) },
  ],
}
