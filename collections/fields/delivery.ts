import type { Field } from 'payload'
import { locales } from '#lib/locales.ts'
import { deliveryStates } from '#domain/mail/states.ts'
import { outbox as words } from '#collections/words/outbox.ts'
import { maskedAddress } from './masked-address.ts'
import { moment } from './moments.ts'
import { told, unseen } from './told.ts'

const hidden = { admin: unseen } as const
/** What no answer contains, whoever asks. */
const secret = { ...hidden, access: { read: () => false } } as const

/**
 * What the engine of `domain/mail/` keeps about one letter to one person, whatever the collection is called. Of the
 * person it holds the sealed address and its blind index, no more.
 */
export const deliveryFields: Field[] = [
  { name: 'key', type: 'text', required: true, unique: true, ...hidden },
  { name: 'kind', type: 'text', required: true, ...told(words.kind, { components: { Cell: '/admin/mail/kind-cell.tsx#KindCell' } }) },
  { name: 'locale', type: 'select', required: true, options: [...locales], ...told(words.locale) },
  maskedAddress('to', 'outbox.to', words.address),
  { name: 'to', type: 'text', required: true, ...secret },
  { name: 'toKey', type: 'text', required: true, index: true, ...secret },
  { name: 'subjectKind', type: 'text', required: true, ...hidden },
  { name: 'subjectId', type: 'text', required: true, index: true, ...hidden },
  { name: 'data', type: 'json', ...hidden },
  {
    name: 'status', type: 'select', required: true, defaultValue: 'queued', ...told(words.status),
    options: deliveryStates.map((value) => ({ value, label: words.status.options[value] })),
  },
  { name: 'claim', type: 'text', ...hidden },
  { name: 'leaseUntil', type: 'date', ...hidden },
  { name: 'nextAt', type: 'date', required: true, ...told(words.nextAt, moment) },
  { name: 'attempts', type: 'number', required: true, defaultValue: 0, ...told(words.attempts) },
  { name: 'reply', type: 'text', ...told(words.reply) },
  { name: 'reason', type: 'text', ...told(words.reason, { components: { Cell: '/admin/mail/reason-cell.tsx#ReasonCell' } }) },
  { name: 'sentAt', type: 'date', ...told(words.sentAt, moment) },
]

/** How the engine finds what is due, and what was left lying. */
export const deliveryIndexes = [{ fields: ['status', 'nextAt'] }, { fields: ['status', 'leaseUntil'] }]
