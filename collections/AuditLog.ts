import type { CollectionConfig } from 'payload'
import { acts } from '#lib/acts.ts'
import { ledger } from './access.ts'
import { sendsExport } from './endpoints/exports.ts'
import { told, unseen } from './fields/told.ts'
import { auditLog as words } from './words/audit-log.ts'
import { groups } from './words/groups.ts'

/** Written by `domain/audit.ts`. Holds ids and numbers: what a person entrusted to us is not repeated here. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: words.labels,
  access: ledger,
  endpoints: [sendsExport],
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { group: groups.staff, description: words.about, useAsTitle: 'act', defaultColumns: ['createdAt', 'act', 'byName', 'event', 'count'], disableCopyToLocale: true },
  fields: [
    { name: 'act', type: 'select', required: true, options: acts.map((value) => ({ value, label: words.act.options[value] })), ...told(words.act) },
    { name: 'by', type: 'relationship', relationTo: 'users', ...told(words.by) },
    { name: 'byName', type: 'text', ...told(words.byName) },
    { name: 'event', type: 'relationship', relationTo: 'events', index: true, ...told(words.event) },
    { name: 'subject', type: 'text', ...told(words.subject) },
    { name: 'count', type: 'number', ...told(words.count) },
    { name: 'part', type: 'json', admin: unseen },
  ],
}
