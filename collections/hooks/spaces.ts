import type { CollectionConfig } from 'payload'
import { notePublication } from '#lib/publications.ts'
import { listAddresses } from './addresses.ts'
import { publicQuery } from './public-query.ts'

/** Events show the names and addresses of rooms: a save tells the front door so. */
export const keepsSpaces = {
  beforeOperation: [publicQuery],
  afterChange: [
    async ({ doc, req }) => {
      await notePublication(req, { kind: 'change', tags: ['spaces'], addresses: listAddresses('events') })
      return doc
    },
  ],
} satisfies CollectionConfig['hooks']
