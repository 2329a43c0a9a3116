/**
 * From the first word to the last reader. Editing leads back to `draft`; from `preparing` on nothing of a letter
 * changes any more, so that all its readers get the same.
 */
export const letterStates = [
  'draft', 'checked', 'scheduled', 'preparing', 'sending', 'paused', 'done', 'doneWithFailures', 'cancelled',
] as const
export type LetterState = (typeof letterStates)[number]

/** Words, pictures and readers may still be changed. */
export const isEditable = (state: LetterState): boolean => state === 'draft' || state === 'checked'
