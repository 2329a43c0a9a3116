const schemes = ['https:', 'http:', 'mailto:', 'tel:']

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
  return schemes.includes(new URL(address).protocol) ? address : undefined
}
