import type { CollectionConfig } from 'payload'
import { machine } from './access.ts'

/** One row for each room and day: whoever plans a room on a day touches it, so that two at once cannot both win. */
export const SpaceDays: CollectionConfig = {
  slug: 'space-days',
  access: machine,
  endpoints: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'touched', type: 'number', required: true, defaultValue: 0 },
  ],
}
