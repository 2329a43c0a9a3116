/**
 * What has become of a letter. `sending` is written before the mail server is called: whoever finds it there after a
 * crash cannot tell whether the letter went out, and it becomes `unknown`.
 */
export const deliveryStates = ['queued', 'claimed', 'sending', 'sent', 'deferred', 'failed', 'skipped', 'unknown'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Not begun: still to be sent, and can be called off. */
export const waitingStates: DeliveryState[] = ['queued', 'deferred']
/** Nothing has come of these yet. */
export const openStates: DeliveryState[] = ['queued', 'claimed', 'sending', 'deferred']
/** Something has come of them, whatever it is. */
export const endedStates: DeliveryState[] = ['sent', 'failed', 'skipped', 'unknown']
