import type { Field, GlobalConfig } from 'payload'
import { settings, staffField } from '#collections/access.ts'
import { isHref, isTime } from '#collections/fields/checks.ts'
import { labelHere } from '#collections/fields/label-here.ts'
import { day } from '#collections/fields/moments.ts'
import { type FieldWords, told } from '#collections/fields/told.ts'
import { publishesSettings, settingsEndpoints } from '#collections/hooks/settings.ts'
import { groups } from '#collections/words/groups.ts'
import { site as words } from '#collections/words/site.ts'

const text = (name: string, said: FieldWords): Field => ({ name, type: 'text', localized: true, ...told(said) })
const lines = (name: string, said: FieldWords): Field => ({ name, type: 'textarea', localized: true, ...told(said) })
const time = (name: string, said: FieldWords, required = false): Field => ({ name, type: 'text', required, validate: isTime, ...told(said) })

const week = (['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const).map((value) => ({ value, label: words.days.options[value] }))

const contacts: Field[] = [
  text('room', words.room),
  text('address', words.address),
  {
    name: 'addressParts',
    type: 'group',
    ...told(words.addressParts),
    fields: [
      text('street', words.street), text('locality', words.locality),
      { name: 'country', type: 'text', defaultValue: 'KZ', ...told(words.country) },
    ],
  },
  {
    name: 'openingHours',
    type: 'array',
    labels: { singular: words.row, plural: words.openingHours.label },
    ...told(words.openingHours),
    fields: [
      { name: 'days', type: 'select', hasMany: true, required: true, options: week, ...told(words.days) },
      { type: 'row', fields: [time('opens', words.opens, true), time('closes', words.closes, true)] },
    ],
  },
  text('hoursNote', words.hoursNote),
  {
    name: 'exceptions',
    type: 'array',
    labels: { singular: words.row, plural: words.exceptions.label },
    ...told(words.exceptions),
    fields: [
      { name: 'date', type: 'date', required: true, ...told(words.date, day) },
      { name: 'closed', type: 'checkbox', defaultValue: true, ...told(words.closed) },
      { type: 'row', fields: [time('opens', words.opens), time('closes', words.closes)] },
      text('note', words.note),
    ],
  },
  { name: 'phone', type: 'text', ...told(words.phone) },
  { name: 'email', type: 'email', ...told(words.email) },
  {
    name: 'social',
    type: 'array',
    labels: { singular: words.row, plural: words.social.label },
    ...told(words.social),
    fields: [
      { name: 'label', type: 'text', required: true, ...told(words.socialLabel) },
      labelHere,
      { name: 'url', type: 'text', required: true, validate: isHref, ...told(words.url) },
    ],
  },
  {
    name: 'mirrors',
    type: 'array',
    labels: { singular: words.row, plural: words.mirrors.label },
    ...told(words.mirrors),
    fields: [{ name: 'url', type: 'text', required: true, validate: isHref, ...told(words.url) }],
  },
]

const newsletter: Field[] = [
  text('operator', words.operator),
  text('mailService', words.mailService),
  text('newsletterQuestion', words.newsletterQuestion),
  // Whoever could read it could answer by a program.
  { name: 'newsletterAnswer', type: 'text', localized: true, access: staffField, ...told(words.newsletterAnswer) },
]

export const Site: GlobalConfig = {
  slug: 'site',
  label: words.label,
  access: settings,
  hooks: publishesSettings('site'),
  endpoints: settingsEndpoints,
  admin: { group: groups.site, description: words.about },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: words.tabs.words,
          fields: [
            text('name', words.name), text('tagline', words.tagline), lines('about', words.about_),
            lines('storiesIntro', words.storiesIntro), text('brandNote', words.brandNote),
          ],
        },
        { label: words.tabs.contacts, fields: contacts },
        { label: words.tabs.newsletter, fields: newsletter },
        {
          label: words.tabs.notices,
          fields: [
            lines('ageNotice', words.ageNotice), lines('materialUse', words.materialUse),
            lines('speakersDisclaimer', words.speakersDisclaimer), text('copyright', words.copyright),
          ],
        },
      ],
    },
  ],
}
