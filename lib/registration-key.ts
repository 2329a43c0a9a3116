import { blindIndex } from './crypto.ts'
import { mailboxOf } from './email-address.ts'

/** A mailbox registers so many people for one event, and no more: a family, not a list. */
export const peopleOfMailbox = 4

/**
 * The places of a mailbox at an event, each the key of one registration: unique, so that of any number of forms at the
 * same moment no more people come than there are places.
 * @param addressKey the `key` that readEmail gives
 */
export function placesOf(event: string, addressKey: string): string[] {
  const mailbox = blindIndex(mailboxOf(addressKey), 'mailbox')
  return Array.from({ length: peopleOfMailbox }, (_, at) => `${event}:${mailbox}:${at + 1}`)
}

/** All places of the mailbox that has this one. */
export const placesBeside = (key: string): string[] =>
  Array.from({ length: peopleOfMailbox }, (_, at) => key.replace(/:[^:]+$/u, `:${at + 1}`))

/** Case, spaces, hyphens and the dots of a `ё` do not make another person. */
const folded = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim() || name

/** Knows a person of a mailbox again by the name, without keeping it; the same name elsewhere has another one. */
export const nameKeyOf = (event: string, addressKey: string, name: string): string =>
  blindIndex(`${event} ${mailboxOf(addressKey)} ${folded(name)}`, 'registrations.name')
