import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** What Payload stores of a password. */
export type PasswordHash = { hash?: string | null; salt?: string | null }

// Payload keeps its own functions to itself; `tests/integration/sign-in.test.ts` tells when it changes them.
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const bytes = 32

const derive = promisify(pbkdf2)

/** Whether this is the password of the account. Of an account that does not exist (`undefined`) it says no after the same work. */
export async function isPassword(typed: string, stored: PasswordHash | undefined): Promise<boolean> {
  const kept = stored?.hash?.startsWith(prefix) ? Buffer.from(stored.hash.slice(prefix.length), 'hex') : Buffer.alloc(0)
  const made = await derive(typed, stored?.salt ?? 'no such account', iterations, bytes, 'sha256')
  return kept.length === made.length && timingSafeEqual(kept, made)
}
