import type { CollectionConfig } from 'payload'
import { wordOf } from '#lib/words.ts'
import { consentActs } from '#domain/newsletter/states.ts'
import { ledger } from './access.ts'
import { localeOptions } from './fields/locale.ts'
import { day, moment } from './fields/moments.ts'
import { rowTitle } from './fields/row-title.ts'
import { choices, ifAny, told, unseen } from './fields/told.ts'
import { consentEvents as words } from './words/consent.ts'
import { groups } from './words/groups.ts'

/** The consent log: only added to, by domain/newsletter/consent.ts, and forgotten after its years. */
export const ConsentEvents: CollectionConfig = {
  slug: 'consent-events',
  labels: words.labels,
  access: ledger,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-at',
  admin: { group: groups.newsletter, description: words.about, useAsTitle: 'rowTitle', defaultColumns: ['at', 'what', 'locale', 'textVersion', 'path'], disableCopyToLocale: true },
  fields: [
    rowTitle(({ what }, language) => wordOf(words.what.options, what, language)),
    { name: 'what', type: 'select', required: true, options: choices(consentActs, words.what.options), ...told(words.what) },
    { name: 'at', type: 'date', required: true, index: true, ...told(words.at, moment) },
    { name: 'person', type: 'text', required: true, index: true, ...told(words.person) },
    { name: 'locale', type: 'select', required: true, options: localeOptions, ...told(words.locale) },
    { name: 'textVersion', type: 'text', ...told(words.textVersion, ifAny) },
    { name: 'textHash', type: 'text', ...told(words.textHash, ifAny) },
    { name: 'path', type: 'text', ...told(words.path, ifAny) },
    { name: 'givenAt', type: 'date', ...told(words.givenAt, { ...day, ...ifAny }) },
    { name: 'sourceHash', type: 'text', ...told(words.sourceHash, ifAny) },
    { name: 'key', type: 'text', required: true, unique: true, admin: unseen },
  ],
}
