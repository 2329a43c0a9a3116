import type { TextField } from 'payload'
import { machineField } from '#collections/access.ts'
import { unseen } from './told.ts'

/**
 * What a row of a log is called over its page, in the language of the panel: a choice would be called by the value that is
 * stored. It is stored nowhere itself; Payload takes no virtual field for a title.
 */
export const rowTitle = (write: (row: Record<string, unknown>, language: string | undefined) => string): TextField => ({
  name: 'rowTitle',
  type: 'text',
  access: machineField,
  hooks: { afterRead: [({ siblingData, req }) => write(siblingData, req.i18n?.language)] },
  admin: unseen,
})
