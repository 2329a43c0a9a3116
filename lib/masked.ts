import { open } from './crypto.ts'
import { maskEmail } from './email-address.ts'

/** Enough of a sealed address to tell two people apart; empty when it is forgotten, or another DATA_KEY sealed it. */
export function maskSealed(sealed: unknown, context: string): string {
  try {
    return typeof sealed === 'string' && sealed ? maskEmail(open(sealed, context)) : ''
  } catch {
    return ''
  }
}
