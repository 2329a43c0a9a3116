import type { Field, SelectField } from 'payload'
import { accessibility as words } from '#collections/words/accessibility.ts'
import { choices, told } from './told.ts'

const answers = (['yes', 'no'] as const).map((value) => ({ value, label: words.options[value] }))
const answer = (name: 'stepFree' | 'lift' | 'toilet' | 'hearingLoop' | 'captions' | 'easyRead' | 'assistanceDog' | 'quietRoom'): SelectField =>
  ({ name, type: 'select', options: answers, ...told(words[name], { width: '50%' }) })

/** What a room or an event offers to people with disabilities; unset: not known, not shown. */
export const accessibility: Field = {
  name: 'accessibility',
  type: 'group',
  ...told(words),
  fields: [
    { type: 'row', fields: [answer('stepFree'), answer('lift')] },
    { type: 'row', fields: [answer('toilet'), answer('hearingLoop')] },
    { type: 'row', fields: [answer('captions'), answer('easyRead')] },
    { type: 'row', fields: [answer('assistanceDog'), answer('quietRoom')] },
    {
      name: 'signLanguage',
      type: 'select',
      hasMany: true,
      options: choices(['kk', 'ru'], words.signLanguage.options),
      ...told(words.signLanguage),
    },
    { name: 'contact', type: 'text', localized: true, ...told(words.contact) },
  ],
}
