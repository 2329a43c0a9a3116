import type { CollectionConfig } from 'payload'
import { wordOf } from '#lib/words.ts'
import { acts } from '#lib/acts.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { ledger } from './access.ts'
import { clockIsRight } from './endpoints/clock.ts'
import { sendsExport } from './endpoints/exports.ts'
import { rowTitle } from './fields/row-title.ts'
import { choices, ifAny, nothing, told, unseen } from './fields/told.ts'
import { auditLog as words } from './words/audit-log.ts'
import { groups } from './words/groups.ts'

/** Written by `domain/audit.ts`. Holds ids and numbers: what a person entrusted to us is not repeated here. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: words.labels,
  access: ledger,
  endpoints: [clockIsRight, sendsExport],
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { group: groups.staff, description: words.about, useAsTitle: 'rowTitle', defaultColumns: ['createdAt', 'act', 'byName', 'subject', 'languages', 'event', 'count'], disableCopyToLocale: true },
  fields: [
    rowTitle(({ act }, language) => wordOf(words.act.options, act, language)),
    { name: 'act', type: 'select', required: true, options: choices(acts, words.act.options), ...told(words.act) },
    // For the filter: where it is read, an account that is deleted would be an id.
    { name: 'by', type: 'relationship', relationTo: 'users', ...told(words.by, { disableListColumn: true, components: { Field: nothing } }) },
    { name: 'byName', type: 'text', ...told(words.byName) },
    { name: 'event', type: 'relationship', relationTo: 'events', index: true, ...told(words.event, ifAny) },
    { name: 'subject', type: 'text', ...told(words.subject, { components: { Cell: '/admin/log/subject.tsx#SubjectCell', Field: '/admin/log/subject.tsx#SubjectField' } }) },
    { name: 'languages', type: 'select', hasMany: true, options: choices(locales, localeNames), ...told(words.languages, ifAny) },
    { name: 'count', type: 'number', ...told(words.count, ifAny) },
    { name: 'part', type: 'json', admin: unseen },
  ],
}
