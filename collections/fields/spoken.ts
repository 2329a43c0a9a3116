import type { SelectField } from 'payload'
import { localeNames, locales } from '#lib/locales.ts'
import { type FieldWords, told } from './told.ts'

/** Languages that people speak, each in its own words. */
export const spoken = (name: string, said: FieldWords): SelectField => ({
  name,
  type: 'select',
  hasMany: true,
  options: locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
  ...told(said),
})
