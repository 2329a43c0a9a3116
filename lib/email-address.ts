import { domainToASCII } from 'node:url'

/** `address` is written on the letter; `key` stands for the mailbox, however its owner typed it. */
export type EmailAddress = { address: string; key: string }

/** No list, no comment, no quotes, no line break that could begin a header of its own, nothing invisible. */
const localPart = /^[^\s\p{C}<>,;:"()[\]\\@.]+(?:\.[^\s\p{C}<>,;:"()[\]\\@.]+)*$/u
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/u

const octets = (text: string) => Buffer.byteLength(text)

/**
 * Reads one plain e-mail address, or nothing. The key ignores case and what stands after a `+`, so that one person
 * who types the address in three ways stays one person.
 */
export function readEmail(input: string): EmailAddress | undefined {
  // Judged before anything else looks at it: a whole page of text is no address.
  if (input.length > 1000) return undefined
  const typed = input.normalize('NFC').replace(/^ +| +$/gu, '')
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, at)
  const domain = at < 0 ? '' : domainToASCII(typed.slice(at + 1).toLowerCase())
  if (!localPart.test(local) || octets(local) > 64 || !hostName.test(domain)) return undefined
  const address = `${local}@${domain}`
  if (octets(address) > 254) return undefined
  const [mailbox] = local.split('+')
  return { address, key: `${(mailbox || local).toLowerCase()}@${domain}` }
}

const dots = '•••'

/** As it may be shown on a page that a forwarded letter leads to: `a•••@m•••.kz`. */
export function maskEmail(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  const first = (text: string) => [...text][0] ?? ''
  return `${first(local)}${dots}@${first(domain)}${dots}${domain.slice(domain.lastIndexOf('.'))}`
}
