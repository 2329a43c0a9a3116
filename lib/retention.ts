/**
 * How long what people entrust to us is kept. The one list: the code, the text on privacy and the documentation read
 * it, so that none of them can promise something else.
 */
export const retention = {
  /** A place waits for the button in the letter. */
  holdMinutes: 30,
  /** A registration whose button nobody pressed is deleted. */
  unconfirmedHours: 24,
  /** A freed place waits for the next on the list; less when the event is near. */
  offerHours: 24,
  shortOfferHours: 4,
  /** By the clock of the event nobody need answer from the evening (hour) to the morning: the term of an offer stands still. */
  quietFrom: 22,
  quietUntil: 8,
  /** So near the event the offer is the short one, and later none is made. */
  shortOfferBefore: 48,
  noOfferBefore: 3,
  /** After the end of an event: access needs go, then name and address (an event may say another number of days). */
  needsDays: 14,
  eventDays: 60,
  /** Addresses of letters that are done. */
  letterDays: 7,
  /** The room link is shown so long before the start. */
  joinHours: 24,
  /** Newsletter: the link of the first letter works so long; an address that nobody confirmed is deleted. */
  confirmHours: 48,
  pendingDays: 7,
  /** What is left of a used or expired link (a hash, no person). */
  tokenDays: 30,
  /** After leaving, the way back is one button. */
  undoMinutes: 30,
  /** After that the address of somebody who left is deleted; what remains is a keyed hash, so that no import revives it. */
  leftDays: 30,
  /** "You are subscribed already" at most so often; and so long an address that refused letters is not asked again. */
  reminderDays: 7,
  bouncedDays: 30,
  /** A letter that did not come back for so long has arrived. */
  arrivedDays: 3,
  /** Whom a letter of the newsletter went to; afterwards only numbers are left. */
  deliveryDays: 90,
  /** The record of a consent, counted from the day it was taken back. */
  consentYears: 3,
} as const

export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)
