import type { Field } from 'payload'
import { localeNames, locales } from '#lib/locales.ts'
import { staffMachineField } from '#collections/access.ts'
import { common } from '#collections/words/common.ts'
import { choices, nothing, told } from './told.ts'

/** What each language of a document is: published, changed since, draft, empty. */
const states: Field = {
  name: 'languages',
  type: 'ui',
  ...told(common.languages, {
    position: 'sidebar' as const,
    disableListColumn: false,
    components: {
      Cell: '/admin/language-states-view.tsx#LanguageStatesCell',
      Field: '/admin/publishing/language-list.tsx#LanguageList',
    },
  }),
}

/**
 * In which languages a document is public, for the filters of a list alone: they ask one field for one value, and
 * `publicSlugs` has a field for each language. Kept with that (hooks/public-state.ts).
 */
const publicIn: Field = {
  name: 'publicIn',
  type: 'select',
  hasMany: true,
  options: choices(locales, localeNames),
  access: staffMachineField,
  ...told(common.publicIn, {
    disableListColumn: true, disableGroupBy: true,
    components: { Field: nothing, Diff: nothing },
  }),
}

export const languages: Field[] = [states, publicIn]
