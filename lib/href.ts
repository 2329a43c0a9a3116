/** One plain address of a mailbox: nothing that adds receivers, a subject or a text of its own. */
const mailbox = /^mailto:[^\s?&,;%<>"@]+@[^\s?&,;%<>"@]+\.[^\s?&,;%<>"@.]+$/iu
/** Digits, as people group them; codes with `*` and `#` make a telephone do things. */
const telephone = /^tel:\+?[\d().-]{3,24}$/iu
/** What stands before `@` in front of the host is a name and a password, and passes for the host. */
const named = /^https?:[/]*[^/?#]*@/iu

/**
 * An address that staff typed, made safe to follow: https, http, mailto, tel, or a path of this site.
 * Anything else, `javascript:` and its disguises first of all, is undefined: the words stay, the link goes.
 */
export function safeHref(typed: unknown): string | undefined {
  if (typeof typed !== 'string') return undefined
  const address = typed.trim()
  // Browsers skip tabs and line ends inside a scheme and read `\` as `/`: refuse rather than repair.
  if (address === '' || /[\u0000-\u0020\\]/u.test(address)) return undefined
  if (/^[/](?![/])/u.test(address) || address.startsWith('#')) return address
  if (!URL.canParse(address)) return undefined
  switch (new URL(address).protocol) {
    case 'https:':
    case 'http:':
      return named.test(address) ? undefined : address
    case 'mailto:':
      return mailbox.test(address) ? address : undefined
    case 'tel:':
      return telephone.test(address) ? address : undefined
    default:
      return undefined
  }
}
