import type { CollectionConfig, Field } from 'payload'
import { registrationStates } from '#domain/registrations/states.ts'
import { inbox, machineField } from './access.ts'
import { registrationEndpoints } from './endpoints/registrations.ts'
import { localeOptions } from './fields/locale.ts'
import { registrationOffice } from './fields/office.ts'
import { sealedField } from './fields/sealed.ts'
import { moment } from './fields/moments.ts'
import { choices, type FieldWords, told, unseen } from './fields/told.ts'
import { groups } from './words/groups.ts'
import { registrations as words } from './words/registrations.ts'

const kept = { readOnly: true } as const

/** A moment the code notes. */
const at = (name: string, told_: FieldWords, more: object = {}): Field => ({
  name, type: 'date', access: machineField, ...told(told_, { ...kept, ...more, ...moment }),
})

/** What only the code reads. */
const inside = { access: { ...machineField, read: () => false }, admin: unseen } as const

/** People's places at events. Everything is written by domain/registrations; the office reads. */
export const Registrations: CollectionConfig = {
  slug: 'registrations',
  labels: words.labels,
  access: inbox,
  endpoints: registrationEndpoints,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-stateAt',
  indexes: [{ fields: ['event', 'state'] }, { fields: ['event', 'shortCode'] }, { fields: ['state', 'stateAt'] }],
  admin: {
    group: groups.programme,
    description: words.about,
    useAsTitle: 'shortCode',
    defaultColumns: ['name', 'event', 'mode', 'state', 'stateAt', 'checkedInAt'],
  },
  fields: [
    sealedField('registrations', 'name', words.name, 'open'),
    { type: 'row', fields: [
      sealedField('registrations', 'email', words.email, 'masked'),
      { name: 'shortCode', type: 'text', access: machineField, ...told(words.shortCode, kept) },
    ] },
    sealedField('registrations', 'needs', words.needs, 'hidden'),
    registrationOffice,
    { name: 'event', type: 'relationship', relationTo: 'events', index: true, access: machineField, ...told(words.event, { ...kept, position: 'sidebar' }) },
    {
      name: 'state', type: 'select', access: machineField, index: true,
      options: choices(registrationStates, words.state.options),
      ...told(words.state, { ...kept, position: 'sidebar' }),
    },
    at('stateAt', words.stateAt, { position: 'sidebar' }),
    {
      name: 'mode', type: 'select', access: machineField,
      options: choices(['room', 'online'], words.mode.options),
      ...told(words.mode, { ...kept, position: 'sidebar' }),
    },
    {
      name: 'locale', type: 'select', access: machineField, options: localeOptions,
      ...told(words.locale, { ...kept, position: 'sidebar' }),
    },
    { type: 'row', fields: [at('confirmedAt', words.confirmedAt), at('checkedInAt', words.checkedInAt)] },
    { type: 'row', fields: [at('holdUntil', words.holdUntil), at('offerUntil', words.offerUntil)] },
    { type: 'row', fields: [at('consentAt', words.consentAt), at('erasedAt', words.erasedAt)] },
    { name: 'newsletter', type: 'checkbox', access: machineField, ...told(words.newsletter, kept) },
    { name: 'newsletterAt', type: 'date', ...inside },
    { name: 'placeUntil', type: 'date', ...inside },
    { name: 'consentVersion', type: 'text', ...inside },
    { name: 'key', type: 'text', unique: true, ...inside },
    { name: 'nameKey', type: 'text', ...inside },
    { name: 'emailKey', type: 'text', index: true, ...inside },
    { name: 'publicId', type: 'text', unique: true, ...inside },
    { name: 'linkVersion', type: 'number', ...inside },
    { name: 'round', type: 'number', ...inside },
    { name: 'owed', type: 'text', index: true, ...inside },
    { name: 'lastLetterAt', type: 'date', ...inside },
    { name: 'letters', type: 'number', ...inside },
    { name: 'anotherAt', type: 'date', ...inside },
  ],
}
