import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/**
 * Who has a seat and who waits, one row for each event and mode. Changed only in domain/registrations/seats.ts, by
 * one conditional write at a time (docs/decisions/013-seats-in-one-row.md).
 */
export const EventCapacity: CollectionConfig = {
  slug: 'event-capacity',
  ...keptByCode,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'event', type: 'text', required: true, index: true },
    { name: 'mode', type: 'select', required: true, options: ['room', 'online'] },
    { name: 'capacity', type: 'number', required: true },
    { name: 'open', type: 'checkbox', required: true },
    { name: 'holders', type: 'json' },
    { name: 'queue', type: 'json' },
    { name: 'eventAt', type: 'date' },
    { name: 'shown', type: 'text' },
  ],
}
