import type { CollectionConfig } from 'payload'
import { keptByCode } from './kept-by-code.ts'

/** How many letters of the newsletter may still go, in this second, hour and day: one row. Kept by domain/newsletter/sending/budget.ts. */
export const MailBudget: CollectionConfig = {
  slug: 'mail-budget',
  ...keptByCode,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'tokens', type: 'number' },
    { name: 'filledAt', type: 'date' },
    { name: 'hour', type: 'date' },
    { name: 'hourSpent', type: 'number' },
    { name: 'day', type: 'date' },
    { name: 'daySpent', type: 'number' },
    { name: 'granted', type: 'number' },
  ],
}
