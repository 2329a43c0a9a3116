import { createHash } from 'node:crypto'
import { mac } from '#lib/crypto.ts'

/**
 * Finds a file again and says nothing about it: a plain hash of a short list could be guessed. Whoever shows it has had
 * this very file checked.
 */
export const fileKeyOf = (bytes: Uint8Array): string => mac(createHash('sha256').update(bytes).digest('hex'), 'import')
