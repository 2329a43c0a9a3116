import { createHash } from 'node:crypto'
import { mac } from '#lib/crypto.ts'
import type { Readings } from './undecided.ts'

/**
 * Finds a file again and says nothing about it: a plain hash of a short list could be guessed. Whoever shows it has had
 * this very file checked, with its columns read in this very way.
 */
export const fileKeyOf = (bytes: Uint8Array, readings: Readings = {}): string =>
  mac(createHash('sha256').update(bytes).update(Object.keys(readings).length ? JSON.stringify(readings) : '').digest('hex'), 'import')
