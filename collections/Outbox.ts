import type { CollectionConfig } from 'payload'
import { wordOf } from '#lib/words.ts'
import { inbox } from './access.ts'
import { outboxEndpoints } from './endpoints/outbox.ts'
import { deliveryFields, deliveryIndexes } from './fields/delivery.ts'
import { rowTitle } from './fields/row-title.ts'
import { groups } from './words/groups.ts'
import { outbox as words } from './words/outbox.ts'

/** One row for each letter to one person, from the wish to write it to its end. Written by `domain/mail/` alone. */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  labels: words.labels,
  access: inbox,
  endpoints: outboxEndpoints,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  indexes: deliveryIndexes,
  admin: { group: groups.office, description: words.about, useAsTitle: 'rowTitle', defaultColumns: ['kind', 'locale', 'maskedAddress', 'status', 'nextAt', 'sentAt'] },
  fields: [
    rowTitle(({ kind }, language) => wordOf(words.kinds, kind, language)),
    ...deliveryFields,
    { name: 'sendAgain', type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/admin/mail/send-again.tsx#SendAgain' } } },
  ],
}
