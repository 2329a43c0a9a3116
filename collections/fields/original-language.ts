import type { SelectField } from 'payload'
import { defaultLocale, localeNames, locales } from '#lib/locales.ts'
import { common } from '#collections/words/common.ts'
import { told } from './told.ts'

export const originalLanguage: SelectField = {
  name: 'originalLanguage',
  type: 'select',
  required: true,
  defaultValue: defaultLocale,
  options: locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
  ...told(common.originalLanguage, { position: 'sidebar' }),
}
