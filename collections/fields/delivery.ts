import type { Field } from 'payload'
import { type DeliveryState, deliveryStates, waitingStates } from '#domain/mail/states.ts'
import { reasons } from '#collections/words/deliveries.ts'
import { outbox as words } from '#collections/words/outbox.ts'
import { localeOptions } from './locale.ts'
import { maskedAddress } from './masked-address.ts'
import { moment } from './moments.ts'
import { choices, ifAny, told, unseen } from './told.ts'

const hidden = { admin: unseen } as const
/** What no answer contains, whoever asks. */
const secret = { ...hidden, access: { read: () => false } } as const

/** Where it is worth knowing when: what goes at once carries no moment of its own (domain/newsletter/sending/readers.ts). */
const waitsUntil = ({ status, nextAt }: { status?: DeliveryState; nextAt?: string }) =>
  Boolean(status && waitingStates.includes(status) && nextAt && Date.parse(nextAt) > 0)

/**
 * What the engine of `domain/mail/` keeps about one letter to one person, whatever the collection is called. Of the
 * person it holds the sealed address and its blind index, no more.
 */
export const deliveryFields: Field[] = [
  { name: 'key', type: 'text', required: true, unique: true, ...hidden },
  { name: 'kind', type: 'select', required: true, options: choices(Object.keys(words.kinds), words.kinds), ...told(words.kind) },
  { name: 'locale', type: 'select', required: true, options: localeOptions, ...told(words.locale) },
  maskedAddress('to', words.address),
  { name: 'to', type: 'text', required: true, ...secret },
  { name: 'toKey', type: 'text', required: true, index: true, ...secret },
  { name: 'subjectKind', type: 'text', required: true, ...hidden },
  { name: 'subjectId', type: 'text', required: true, index: true, ...hidden },
  { name: 'data', type: 'json', ...hidden },
  {
    name: 'status', type: 'select', required: true, defaultValue: 'queued', ...told(words.status),
    options: choices(deliveryStates, words.status.options),
  },
  { name: 'claim', type: 'text', ...hidden },
  { name: 'leaseUntil', type: 'date', ...hidden },
  { name: 'nextAt', type: 'date', required: true, ...told(words.nextAt, { ...moment, condition: waitsUntil }) },
  { name: 'attempts', type: 'number', required: true, defaultValue: 0, ...told(words.attempts) },
  { name: 'reply', type: 'text', ...told(words.reply, ifAny) },
  { name: 'reason', type: 'select', options: choices(Object.keys(reasons), reasons), ...told(words.reason, ifAny) },
  { name: 'sentAt', type: 'date', ...told(words.sentAt, { ...moment, ...ifAny }) },
  { name: 'dueSince', type: 'date', ...hidden },
]

/** How the engine finds what is due, and what was left lying. */
export const deliveryIndexes = [{ fields: ['status', 'nextAt'] }, { fields: ['status', 'leaseUntil'] }]
