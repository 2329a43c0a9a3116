import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** Files of pictures that are looked at when they are due, and leave the disk if no picture names them (domain/pictures/leaving.ts). */
export const LeavingFiles: CollectionConfig = {
  slug: 'leaving-files',
  ...keptByCode,
  fields: [
    { name: 'names', type: 'text', hasMany: true, required: true },
    { name: 'due', type: 'date', required: true },
  ],
}
