import type { CollectionConfig } from 'payload'
import { inbox } from './access.ts'
import { outboxEndpoints } from './endpoints/outbox.ts'
import { deliveryFields, deliveryIndexes } from './fields/delivery.ts'
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
  admin: { group: groups.office, description: words.about, useAsTitle: 'kind', defaultColumns: ['kind', 'locale', 'maskedAddress', 'status', 'nextAt', 'sentAt'] },
  fields: [
    ...deliveryFields,
    { name: 'sendAgain', type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/admin/mail/send-again.tsx#SendAgain' } } },
  ],
}
