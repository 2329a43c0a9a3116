import type { TextField } from 'payload'
import { maskSealed } from '#lib/masked.ts'
import { told } from './told.ts'

/** A column that shows enough of a sealed address to tell two people apart, and not enough to write to either. */
export const maskedAddress = (sealed: string, texts: Parameters<typeof told>[0]): TextField => ({
  name: 'maskedAddress',
  type: 'text',
  virtual: true,
  hooks: {
    afterRead: [({ collection, siblingData }) => maskSealed(siblingData[sealed], `${collection?.slug}.${sealed}`, String(siblingData['id'])) || undefined],
  },
  ...told(texts, { readOnly: true, disableListFilter: true, disableGroupBy: true }),
})
