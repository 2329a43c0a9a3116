import type { CollectionConfig } from 'payload'
import { subscriberSources, subscriberStates } from '#domain/newsletter/states.ts'
import { maskSealed } from '#lib/masked.ts'
import { inbox, machineField } from './access.ts'
import { readerListEndpoints } from './endpoints/reader-lists.ts'
import { readerEndpoints } from './endpoints/readers.ts'
import { stopListEndpoints } from './endpoints/stop-list.ts'
import { localeOptions } from './fields/locale.ts'
import { maskedAddress } from './fields/masked-address.ts'
import { readerHistory, readerOffice } from './fields/office.ts'
import { moment } from './fields/moments.ts'
import { rowTitle } from './fields/row-title.ts'
import { choices, told, unseen } from './fields/told.ts'
import { groups } from './words/groups.ts'
import { subscribers as words } from './words/subscribers.ts'

const kept = { readOnly: true } as const
/** What no answer contains, whoever asks. */
const secret = { access: { ...machineField, read: () => false }, admin: unseen } as const

/** Readers of the newsletter. Everything is written by domain/newsletter; the office reads, addresses covered. */
export const Subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: words.labels,
  access: inbox,
  endpoints: [...stopListEndpoints, ...readerListEndpoints, ...readerEndpoints],
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-statusAt',
  indexes: [{ fields: ['status', 'locale'] }, { fields: ['status', 'statusAt'] }],
  admin: {
    group: groups.newsletter,
    description: words.about,
    useAsTitle: 'rowTitle',
    components: { beforeListTable: ['/admin/readers/reader-tools.tsx#ReaderTools'] },
    defaultColumns: ['maskedAddress', 'status', 'locale', 'topics', 'source', 'statusAt'],
  },
  fields: [
    rowTitle(({ id, email }) => maskSealed(email, 'subscribers.email', String(id))),
    maskedAddress('email', words.address),
    { name: 'email', type: 'text', ...secret },
    { name: 'emailKey', type: 'text', required: true, unique: true, ...secret },
    { type: 'row', fields: [
      {
        name: 'status', type: 'select', required: true, access: machineField,
        options: choices(subscriberStates, words.status.options), ...told(words.status, kept),
      },
      { name: 'statusAt', type: 'date', access: machineField, ...told(words.statusAt, { ...kept, ...moment }) },
    ] },
    { type: 'row', fields: [
      {
        name: 'locale', type: 'select', required: true, access: machineField,
        options: localeOptions, ...told(words.locale, kept),
      },
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, access: machineField, ...told(words.topics, { ...kept, allowCreate: false }) },
    ] },
    { type: 'row', fields: [
      {
        name: 'source', type: 'select', required: true, access: machineField,
        options: choices(subscriberSources, words.source.options), ...told(words.source, kept),
      },
      { name: 'softBounces', type: 'number', defaultValue: 0, access: machineField, ...told(words.softBounces, kept) },
    ] },
    readerOffice,
    readerHistory,
    { name: 'softSince', type: 'date', ...secret },
    { name: 'arrivedAt', type: 'date', ...secret },
    { name: 'consent', type: 'text', ...secret },
    { name: 'publicId', type: 'text', required: true, unique: true, ...secret },
    { name: 'linkVersion', type: 'number', ...secret },
    { name: 'importId', type: 'text', index: true, ...secret },
    { name: 'gained', type: 'json', ...secret },
    { name: 'remindedAt', type: 'date', ...secret },
    { name: 'remindedFor', type: 'text', ...secret },
  ],
}
