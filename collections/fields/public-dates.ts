import type { DateField } from 'payload'
import { machineField } from '#collections/access.ts'
import { common as words } from '#collections/words/common.ts'
import { unseen } from './told.ts'

/** When readers of a language last got to see something new of the document (hooks/public-dates.ts). */
export const modifiedAt: DateField = {
  name: 'modifiedAt',
  type: 'date',
  localized: true,
  // Seen where versions are compared.
  label: words.modifiedAt.label,
  access: machineField,
  admin: unseen,
}
