import type { Field, TextareaField, TextField, UIField } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { letterBlocks } from '#domain/newsletter/letter-blocks.ts'
import { letterStates, pauseReasons } from '#domain/newsletter/letter-states.ts'
import { machineField, whileEditable } from '#collections/access.ts'
import { keepsTo } from '#collections/hooks/rich-text-rules.ts'
import { letters as words } from '#collections/words/letters.ts'
import { letterText } from './letter-editor.ts'
import { choices, told, unseen } from './told.ts'

const line = (name: 'subject' | 'preheader', maxLength: number): TextField => ({ name, type: 'text', localized: true, maxLength, access: whileEditable, ...told(words[name]) })
const plainText: TextareaField = { name: 'plainText', type: 'textarea', localized: true, access: whileEditable, ...told(words.plainText, { rows: 10 }) }
const archiveSlug: TextField = { name: 'archiveSlug', type: 'text', localized: true, index: true, access: whileEditable, ...told(words.archiveSlug) }

export const letterWords: Field[] = [
  line('subject', 200),
  line('preheader', 200),
  {
    name: 'body', type: 'richText', localized: true, editor: letterText, access: whileEditable,
    hooks: { beforeValidate: [keepsTo(Object.keys(letterBlocks))] }, ...told(words.body),
  },
  { type: 'collapsible', label: words.more.label, admin: { initCollapsed: true }, fields: [plainText, archiveSlug] },
]

const panel = (name: string, component: string, admin: object = {}): UIField => ({
  name, type: 'ui', admin: { ...admin, components: { Field: `/admin/letters/${component}` }, disableListColumn: true },
})

export const letterSide = panel('side', 'letter-side.tsx#LetterSide', { position: 'sidebar' })
export const letterLook = panel('look', 'letter-look.tsx#LetterLook')
export const letterSend = panel('send', 'letter-send.tsx#LetterSend')

const plan = (reader: Locale): Field => ({
  name: reader,
  type: 'select',
  required: true,
  defaultValue: reader,
  // Their own language first.
  options: choices([reader, ...locales.filter((locale) => locale !== reader), 'nobody' as const], words.plan.options),
  label: words.plan[reader],
  admin: { width: '33%', isClearable: false },
})

export const letterReaders: Field[] = [
  {
    name: 'audience',
    type: 'group',
    access: whileEditable,
    admin: { hideGutter: true },
    label: false,
    fields: [
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, ...told(words.topics, { allowCreate: false }) },
      { name: 'languages', type: 'group', ...told(words.plan, { hideGutter: true }), fields: [{ type: 'row', fields: locales.map(plan) }] },
    ],
  },
]

const machine = { access: machineField, admin: unseen } as const

/** What the code keeps: `domain/newsletter/` writes it, no form does. */
export const letterMachinery: Field[] = [
  {
    // Not `required`: a save leaves it out (hooks/letters.ts).
    name: 'state', type: 'select', defaultValue: 'draft', index: true, access: machineField,
    options: choices(letterStates, words.state.options),
    ...told(words.state, { position: 'sidebar', hidden: true, disableListColumn: false }),
  },
  { name: 'scheduledLocal', type: 'text', ...machine },
  { name: 'scheduledAt', type: 'date', index: true, access: machineField, ...told(words.scheduledAt, { hidden: true, disableListColumn: false }) },
  { name: 'preparedAt', type: 'date', ...machine },
  { name: 'startedAt', type: 'date', ...machine },
  { name: 'finishedAt', type: 'date', access: machineField, ...told(words.finishedAt, { hidden: true, disableListColumn: false }) },
  { name: 'pausedFor', type: 'select', options: [...pauseReasons], ...machine },
  { name: 'activeAt', type: 'date', ...machine },
  { name: 'away', type: 'number', ...machine },
  { name: 'refused', type: 'number', ...machine },
  { name: 'watchedFrom', type: 'date', ...machine },
  { name: 'contentHash', type: 'text', ...machine },
  { name: 'frozen', type: 'json', ...machine },
  { name: 'counts', type: 'json', ...machine },
  { name: 'linkCheck', type: 'json', ...machine },
  { name: 'namesTaken', type: 'number', ...machine },
  {
    name: 'tests', type: 'array', ...machine,
    fields: [
      { name: 'locale', type: 'select', required: true, options: [...locales] },
      { name: 'at', type: 'date', required: true },
      { name: 'contentHash', type: 'text', required: true },
      { name: 'outboxKey', type: 'text', required: true },
    ],
  },
]
