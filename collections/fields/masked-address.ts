import type { TextField } from 'payload'
import { open } from '#lib/crypto.ts'
import { maskEmail } from '#lib/email-address.ts'
import { told } from './told.ts'

function masked(sealed: string, context: string): string | undefined {
  try {
    return maskEmail(open(sealed, context))
  } catch {
    return undefined
  }
}

/** A column that shows enough of a sealed address to tell two people apart, and not enough to write to either. */
export const maskedAddress = (sealed: string, context: string, texts: Parameters<typeof told>[0]): TextField => ({
  name: 'maskedAddress',
  type: 'text',
  virtual: true,
  hooks: {
    afterRead: [({ siblingData }) => {
      const value: unknown = siblingData[sealed]
      // Forgotten after a while; and a page of letters must not fail for one that another DATA_KEY sealed.
      return typeof value === 'string' && value ? masked(value, context) : undefined
    }],
  },
  ...told(texts),
})
