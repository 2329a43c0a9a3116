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
} as const

export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)
