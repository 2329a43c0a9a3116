import type { Field } from 'payload'
import { localeNames, locales } from '#lib/locales.ts'
import { machineField } from '#collections/access.ts'
import { common as words } from '#collections/words/common.ts'
import { unseen } from './told.ts'

/**
 * Under which slug each language is public now; absent where it is not. Kept by hooks/public-state.ts in the
 * save's own transaction, and the one index for: languages of a document, hreflang, fallback, look-ups.
 * `unique` here rather than on `slug`: a draft or a document in the trash holds no address.
 */
export const publicSlugs: Field = {
  name: 'publicSlugs',
  type: 'group',
  // Seen where versions are compared.
  label: words.publicSlugs.label,
  access: machineField,
  admin: unseen,
  fields: locales.map((locale) => ({
    name: locale, type: 'text', label: localeNames[locale], index: true, unique: true, admin: { disableListColumn: true, disableListFilter: true },
  })),
}
