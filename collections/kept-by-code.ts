import type { CollectionConfig } from 'payload'
import { machine } from './access.ts'

/** A collection that only the code reads and writes: nobody meets it in the panel, and no address leads to it. */
export const keptByCode = { access: machine, endpoints: false, lockDocuments: false, admin: { hidden: true } } satisfies Partial<CollectionConfig>
