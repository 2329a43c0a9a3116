import type { Field, GlobalConfig } from 'payload'
import { settings } from '#collections/access.ts'
import { publishesSettings } from '#collections/hooks/settings.ts'

const text = (name: string): Field => ({ name, type: 'text', localized: true })
const lines = (name: string): Field => ({ name, type: 'textarea', localized: true })

const week = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

export const Site: GlobalConfig = {
  slug: 'site',
  access: settings,
  hooks: publishesSettings('site'),
  fields: [
    text('name'), text('tagline'), lines('about'), lines('storiesIntro'), text('brandNote'), text('room'), text('address'),
    { name: 'addressParts', type: 'group', fields: [text('street'), text('locality'), { name: 'country', type: 'text', defaultValue: 'KZ' }] },
    {
      name: 'openingHours',
      type: 'array',
      fields: [
        { name: 'days', type: 'select', hasMany: true, required: true, options: week },
        { name: 'opens', type: 'text', required: true },
        { name: 'closes', type: 'text', required: true },
      ],
    },
    text('hoursNote'),
    {
      name: 'exceptions',
      type: 'array',
      fields: [
        { name: 'date', type: 'date', required: true },
        { name: 'closed', type: 'checkbox', defaultValue: true },
        { name: 'opens', type: 'text' },
        { name: 'closes', type: 'text' },
        text('note'),
      ],
    },
    { name: 'phone', type: 'text' },
    { name: 'email', type: 'email' },
    lines('ageNotice'), lines('materialUse'), lines('speakersDisclaimer'), text('copyright'),
    { name: 'social', type: 'array', fields: [{ name: 'label', type: 'text', required: true }, { name: 'url', type: 'text', required: true }] },
    { name: 'mirrors', type: 'array', fields: [{ name: 'url', type: 'text', required: true }] },
  ],
}
