import type { Field } from 'payload'
import { defaultZone, zoneNames, zones } from '#lib/zones.ts'
import { machineField, staffField, staffMachineField } from '#collections/access.ts'
import { common } from '#collections/words/common.ts'
import { events as words } from '#collections/words/events.ts'
import { spaces } from '#collections/words/spaces.ts'
import { isHref } from './checks.ts'
import { localeOptions } from './locale.ts'
import { bodyField } from './rich-text.ts'
import { spoken } from './spoken.ts'
import { choices, told, unseen } from './told.ts'
import { wallTime } from './wall-time.ts'

type Values = { mode?: string; space?: unknown; timeNote?: unknown[] }
const notOnline = { condition: ({ mode }: Values) => mode !== 'online' }
const notInRoom = { condition: ({ mode }: Values) => mode !== 'room' }

export const eventText: Field[] = [
  { name: 'summary', type: 'textarea', localized: true, ...told(common.summary) },
  bodyField,
  { name: 'speakers', type: 'relationship', relationTo: 'speakers', hasMany: true, index: true, ...told(words.speakers) },
  { type: 'row', fields: [spoken('spokenLanguages', words.spokenLanguages), spoken('interpreting', words.interpreting)] },
]

export const eventWhen: Field[] = [
  { type: 'row', fields: [
    wallTime('startLocal', words.startLocal),
    wallTime('endLocal', words.endLocal),
    {
      name: 'zone',
      type: 'select',
      required: true,
      defaultValue: defaultZone,
      options: zones.map((value) => ({ value, label: zoneNames[value] })),
      ...told(words.zone, { width: '33%' }),
    },
  ] },
  {
    name: 'timeNote',
    type: 'select',
    hasMany: true,
    access: staffMachineField,
    options: choices(['startTwice', 'endTwice'], words.timeNote.options),
    ...told(words.timeNote, { readOnly: true, condition: ({ timeNote }: Values) => Boolean(timeNote?.length) }),
  },
  {
    name: 'mode',
    type: 'select',
    required: true,
    defaultValue: 'room',
    options: choices(['room', 'online', 'hybrid'], words.mode.options),
    ...told(words.mode),
  },
  { name: 'space', type: 'relationship', relationTo: 'spaces', index: true, ...told(words.space, notOnline) },
  { name: 'address', type: 'text', localized: true, ...told(words.address, { condition: ({ mode, space }: Values) => mode !== 'online' && !space }) },
  { name: 'mapUrl', type: 'text', validate: isHref, ...told(spaces.mapUrl, { condition: ({ mode, space }: Values) => mode !== 'online' && !space }) },
  { name: 'joinUrl', type: 'text', validate: isHref, access: staffField, ...told(words.joinUrl, notInRoom) },
]

export const eventRegistration: Field[] = [
  { type: 'row', fields: [
    { name: 'capacityRoom', type: 'number', min: 0, ...told(words.capacityRoom, { width: '50%', ...notOnline }) },
    { name: 'capacityOnline', type: 'number', min: 0, ...told(words.capacityOnline, { width: '50%', ...notInRoom }) },
  ] },
  {
    name: 'registration',
    type: 'group',
    ...told(words.registration),
    fields: [
      {
        name: 'policy',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: choices(['open', 'closed', 'invite'], words.policy.options),
        ...told(words.policy),
      },
      { type: 'row', fields: [wallTime('opensLocal', words.opensLocal), wallTime('closesLocal', words.closesLocal)] },
      { name: 'opensUtc', type: 'date', access: machineField, admin: unseen },
      { name: 'closesUtc', type: 'date', access: machineField, admin: unseen },
    ],
  },
  { name: 'retentionDays', type: 'number', min: 1, max: 365, defaultValue: 60, ...told(words.retentionDays) },
]

export const eventAfterwards: Field[] = [
  {
    name: 'materials',
    type: 'array',
    localized: true,
    labels: { singular: words.materials.singular, plural: words.materials.label },
    ...told(words.materials),
    fields: [
      { name: 'title', type: 'text', required: true, ...told(words.materialTitle) },
      { name: 'url', type: 'text', required: true, validate: isHref, ...told(words.materialUrl) },
      { type: 'row', fields: [
        { name: 'licence', type: 'text', ...told(words.licence, { width: '50%' }) },
        { name: 'language', type: 'select', options: localeOptions, ...told(words.language, { width: '50%' }) },
      ] },
    ],
  },
  { name: 'recording', type: 'text', validate: isHref, ...told(words.recording) },
]

export const eventStatus: Field = {
  name: 'eventStatus',
  type: 'select',
  required: true,
  defaultValue: 'scheduled',
  index: true,
  options: choices(['scheduled', 'postponed', 'cancelled', 'movedOnline'], words.eventStatus.options),
  ...told(words.eventStatus, { position: 'sidebar' }),
}

/** What the code keeps. `startUtc` and `endUtc` follow from the wall times; the rest from what was stored before. */
export const eventMachinery: Field[] = [
  { name: 'startUtc', type: 'date', index: true, access: machineField, admin: unseen },
  { name: 'endUtc', type: 'date', index: true, access: machineField, admin: unseen },
  {
    name: 'previousStart', type: 'array', access: machineField, admin: unseen,
    fields: [{ name: 'utc', type: 'date', required: true, admin: unseen }],
  },
  // Of calendar entries: raised by every change of time, place, mode or state.
  { name: 'sequence', type: 'number', access: machineField, admin: unseen },
  { name: 'changedAt', type: 'date', access: machineField, admin: unseen },
  // What people were last told (domain/events/announce.ts).
  { name: 'announced', type: 'json', access: staffMachineField, admin: unseen },
  {
    name: 'notice', type: 'group', access: staffMachineField, admin: unseen,
    fields: [
      { name: 'sequence', type: 'number', admin: unseen },
      { name: 'kind', type: 'select', options: ['changed', 'cancelled'], admin: unseen },
      { name: 'pending', type: 'checkbox', index: true, admin: unseen },
      { name: 'at', type: 'date', admin: unseen },
      // What the people who are to be told last knew.
      { name: 'before', type: 'json', admin: unseen },
    ],
  },
  // The same for dates that were made together.
  { name: 'repeatOf', type: 'text', index: true, access: staffMachineField, admin: unseen },
]
