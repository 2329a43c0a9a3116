import type { SelectField } from 'payload'
import { defaultLocale, localeNames, locales } from '#lib/locales.ts'

export const originalLanguage: SelectField = {
  name: 'originalLanguage',
  type: 'select',
  required: true,
  defaultValue: defaultLocale,
  options: locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
}
