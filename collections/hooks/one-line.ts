import type { FieldHook } from 'payload'
import { oneLine } from '#lib/one-line.ts'

/** The name of a person, as it came along when it was copied: without what nobody sees. */
export const seenName: FieldHook = ({ value }): unknown => (typeof value === 'string' ? oneLine(value) : value)
