import type { CollectionConfig } from 'payload'
import { bounceKinds } from '#domain/newsletter/bounces/kinds.ts'
import { maskSealed } from '#lib/masked.ts'
import { inbox } from './access.ts'
import { deliveryFields, deliveryIndexes } from './fields/delivery.ts'
import { moment } from './fields/moments.ts'
import { rowTitle } from './fields/row-title.ts'
import { choices, ifAny, told, unseen } from './fields/told.ts'
import { deliveries as words } from './words/deliveries.ts'
import { groups } from './words/groups.ts'

/** One row for each letter of the newsletter to one reader; its key is `{letter}:{subscriber}`. Written by `domain/` alone. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: words.labels,
  access: inbox,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  indexes: [...deliveryIndexes, { fields: ['letter', 'status', 'nextAt'] }, { fields: ['letter', 'sentAt'] }],
  admin: {
    group: groups.newsletter, description: words.about, useAsTitle: 'rowTitle',
    defaultColumns: ['maskedAddress', 'letter', 'locale', 'status', 'reason', 'reply', 'sentAt'],
  },
  fields: [
    rowTitle(({ id, to }) => maskSealed(to, 'deliveries.to', String(id))),
    ...deliveryFields,
    { name: 'letter', type: 'relationship', relationTo: 'letters', required: true, index: true, ...told(words.letter) },
    {
      name: 'bounced', type: 'select', ...told(words.bounced, ifAny),
      options: choices(bounceKinds, words.bounced.options),
    },
    { name: 'bouncedAt', type: 'date', ...told(words.bouncedAt, { ...moment, ...ifAny }) },
    { name: 'unweighed', type: 'checkbox', index: true, admin: unseen },
    // An id: it says nothing to whoever cannot read subscribers, and is removed with the address.
    { name: 'subscriber', type: 'text', index: true, admin: unseen },
  ],
}
