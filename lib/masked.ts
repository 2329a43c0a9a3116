import { maskEmail } from './email-address.ts'
import { opened } from './opened.ts'

/** Enough of a sealed address to tell two people apart; empty when it is forgotten, or does not open. */
export function maskSealed(sealed: unknown, field: string, id: { toString(): string }): string {
  const address = opened(sealed, field, id)
  return address && maskEmail(address)
}
