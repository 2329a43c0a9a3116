import type { GlobalConfig } from 'payload'
import { listAddresses } from './addresses.ts'
import { publicGlobalQuery } from './public-query.ts'
import { notePublication } from './publications.ts'

/** Settings appear on every page: a save tells the front door so. */
export const publishesSettings = (slug: 'site' | 'navigation') =>
  ({
    beforeOperation: [publicGlobalQuery],
    afterChange: [
      async ({ doc, req }) => {
        await notePublication(req, { kind: 'change', tags: [slug], addresses: listAddresses('site') })
        return doc
      },
    ],
  }) satisfies GlobalConfig['hooks']
