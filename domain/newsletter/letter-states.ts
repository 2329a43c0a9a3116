/**
 * From the first word to the last reader. Editing leads back to `draft`; from `preparing` on nothing of a letter
 * changes any more, so that all its readers get the same.
 */
export const letterStates = [
  'draft', 'checked', 'scheduled', 'preparing', 'sending', 'paused', 'done', 'doneWithFailures', 'cancelled',
] as const
export type LetterState = (typeof letterStates)[number]

/**
 * Why a letter does not go on. `late`: its hour is long over, or nobody worked on it for long (a restored backup must
 * not write to people twice); `notReady`: something in it is missing by now; `connection`, `auth`: the mail server does
 * not answer, or does not let us in; `policy`: it refuses one letter after the other; `mailboxes`: of too many it says
 * that they do not exist.
 */
export const pauseReasons = ['person', 'late', 'notReady', 'connection', 'auth', 'policy', 'mailboxes'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** Words, pictures and readers may still be changed. */
export const isEditable = (state: LetterState): boolean => state === 'draft' || state === 'checked'
