/** Where an address stands. Nobody gets the newsletter but `confirmed`. */
export const subscriberStates = ['pending', 'confirmed', 'unsubscribed', 'bounced'] as const
export type SubscriberState = (typeof subscriberStates)[number]

/** How an address came to us. */
export const subscriberSources = ['form', 'import', 'event', 'admin'] as const
export type SubscriberSource = (typeof subscriberSources)[number]

/** What the consent log writes down. */
export const consentActs = ['requested', 'confirmed', 'event-registered', 'imported', 'invited', 'topics', 'locale', 'withdrawn', 'resumed', 'disowned', 'corrected', 'undone', 'erased'] as const
export type ConsentAct = (typeof consentActs)[number]

/** Why an address gets no letter of ours any more. A hard bounce ends when its owner confirms again; the others only by an administrator. */
export const suppressionReasons = ['hard-bounce', 'complaint', 'never', 'admin'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]
