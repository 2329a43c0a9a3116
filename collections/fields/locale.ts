import { localeNames, locales } from '#lib/locales.ts'
import { choices } from './told.ts'

/** The languages of the site by their own names, for a field to choose from. */
export const localeOptions = choices(locales, localeNames)
