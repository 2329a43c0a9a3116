/** The life of a registration; see docs/developers/registrations.md for who moves it when. */
export const registrationStates = [
  'held', 'waitUnconfirmed', 'confirmed', 'waitlisted', 'offered', 'expired', 'cancelled', 'attended', 'noShow',
] as const
export type RegistrationState = (typeof registrationStates)[number]

/** These have a seat. */
export const seated: RegistrationState[] = ['held', 'confirmed', 'offered', 'attended', 'noShow']
/** Waiting for something to happen, or coming. */
export const live: RegistrationState[] = ['held', 'waitUnconfirmed', 'confirmed', 'waitlisted', 'offered']
/** Their address has proved to be theirs: the button in the letter was pressed. */
export const proven: RegistrationState[] = ['confirmed', 'waitlisted', 'offered']
/** May begin a new round. */
export const over: RegistrationState[] = ['expired', 'cancelled']
