/**
 * What a mail server reports about a letter it had taken: our fault and nothing of the reader's; not now; no such
 * mailbox; or its reader called it spam. The later weigh more: a lighter report does not undo a heavier one.
 */
export const bounceKinds = ['policy', 'soft', 'hard', 'complaint'] as const
export type BounceKind = (typeof bounceKinds)[number]
