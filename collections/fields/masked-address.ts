import type { TextField } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import { told } from './told.ts'

/** A column that shows enough of a sealed address to tell two people apart, and not enough to write to either. */
export const maskedAddress = (sealed: string, context: string, texts: Parameters<typeof told>[0]): TextField => ({
  name: 'maskedAddress',
  type: 'text',
  virtual: true,
  hooks: {
    // A page of letters must not fail for one that another DATA_KEY sealed.
    afterRead: [({ siblingData }) => maskSealed(siblingData[sealed], context) || undefined],
  },
  ...told(texts, { readOnly: true, disableListFilter: true, disableGroupBy: true }),
})
