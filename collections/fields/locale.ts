import { localeNames, locales } from '#lib/locales.ts'

/** The languages of the site by their own names, for a field to choose from. */
export const localeOptions = locales.map((value) => ({ value, label: localeNames[value] }))
