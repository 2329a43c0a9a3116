import type { LetterKinds } from '#domain/mail/letter.ts'
import type { LetterName } from '#domain/registrations/tell.ts'
import { changed, materials, off, reminder } from './event.ts'
import { another } from './another.ts'
import { cancelled, confirm, offer, offerEnded, ticket, waitlist, yours } from './place.ts'

/** Every letter about a registration. */
export const registrationLetters = {
  'registration.confirm': confirm,
  'registration.ticket': ticket,
  'registration.waitlist': waitlist,
  'registration.offer': offer,
  'registration.offerEnded': offerEnded,
  'registration.yours': yours,
  'registration.another': another,
  // Costs the same to put into the outbox, so that nobody can measure that a letter was not due.
  'registration.none': () => Promise.resolve({ skip: 'too soon' }),
  'registration.cancelled': cancelled,
  'event.changed': changed,
  'event.cancelled': off,
  'event.reminder24': reminder('event.reminder24'),
  'event.reminder2': reminder('event.reminder2'),
  'event.materials': materials,
} satisfies LetterKinds & Record<LetterName, unknown>
