import type { JSONField } from 'payload'
import { machineField } from '#collections/access.ts'
import { unseen } from './told.ts'

/** How each text read when it was copied from another language; hooks/copied.ts keeps it. */
export const copied: JSONField = { name: 'copied', type: 'json', localized: true, hidden: true, access: machineField, admin: unseen }
