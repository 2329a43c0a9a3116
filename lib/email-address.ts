import { domainToASCII } from 'node:url'
import { withoutUnseen } from './one-line.ts'

/** `address` is written on the letter; `key` stands for the mailbox, however its owner typed it. */
export type EmailAddress = { address: string; key: string }

/** No list, no comment, no quotes, no line break that could begin a header of its own, nothing invisible. */
const localPart = /^[^\s\p{C}<>,;:"()[\]\\@.]+(?:\.[^\s\p{C}<>,;:"()[\]\\@.]+)*$/u
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/u

/** Whether every program that ever sent mail can write it. */
export const isAscii = (text: string) => /^\p{ASCII}*$/u.test(text)

const octets = (text: string) => Buffer.byteLength(text)

/**
 * Reads one plain e-mail address, or nothing; signs that nobody sees, as they come along when it is copied, are left out. The
 * key ignores case and what stands after a `+`, so that one person who types the address in three ways stays one person.
 */
export function readEmail(input: string): EmailAddress | undefined {
  // Judged before anything else looks at it: a whole page of text is no address.
  if (input.length > 1000) return undefined
  const typed = withoutUnseen(input.normalize('NFC'))
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, at)
  const domain = at < 0 ? '' : domainToASCII(typed.slice(at + 1).toLowerCase())
  if (!localPart.test(local) || octets(local) > 64 || !hostName.test(domain)) return undefined
  const address = `${local}@${domain}`
  if (octets(address) > 254) return undefined
  const [mailbox] = local.split('+')
  return { address, key: `${(mailbox || local).toLowerCase()}@${domain}` }
}

/** Providers that give one mailbox many spellings, by all their domains. */
const providers = [
  { domains: /^(?:gmail|googlemail)\.com$/u, domain: 'gmail.com', local: (name: string) => name.replaceAll('.', '') },
  { domains: /^(?:ya\.ru|yandex\.(?:ru|kz|com|by|uz))$/u, domain: 'yandex.ru', local: (name: string) => name.replaceAll('.', '-') },
]

/** The mailbox behind the key of an address: where a large provider takes two spellings for one, they are one here. */
export function mailboxOf(key: string): string {
  const [local = '', domain = ''] = key.split('@')
  const provider = providers.find(({ domains }) => domains.test(domain))
  return provider ? `${provider.local(local)}@${provider.domain}` : key
}

const dots = '•••'

/** As it may be shown on a page that a forwarded letter leads to: `a•••@m•••.kz`. */
export function maskEmail(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  const first = (text: string) => [...text][0] ?? ''
  return `${first(local)}${dots}@${first(domain)}${dots}${domain.slice(domain.lastIndexOf('.'))}`
}
