import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** One row for each room and day: whoever plans a room on a day touches it, so that two at once cannot both win. */
export const SpaceDays: CollectionConfig = {
  slug: 'space-days',
  ...keptByCode,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'touched', type: 'number', required: true, defaultValue: 0 },
  ],
}
