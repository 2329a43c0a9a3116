import { domainToASCII, domainToUnicode } from 'node:url'
import { isAscii, readEmail } from './email-address.ts'
import { withoutUnseen } from './one-line.ts'

/** Signs of other scripts that look like a letter of an address. */
const cyrillic = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', к: 'k', м: 'm', т: 't', ѕ: 's', ј: 'j', һ: 'h', ү: 'y', ӏ: 'l', ԁ: 'd', ԛ: 'q', ԝ: 'w',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ѕ: 'S', Ј: 'J', Һ: 'H', Ү: 'Y',
}
const others = {
  α: 'a', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ı: 'i', ɑ: 'a', ɡ: 'g', օ: 'o', ս: 'u',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
}
const toLatin = new Map(Object.entries({ ...cyrillic, ...others }))
const toCyrillic = new Map(Object.entries(cyrillic).reverse().map(([sign, letter]) => [letter, sign]))

const drawnIn = (signs: ReadonlyMap<string, string>) => (text: string) => [...text.normalize('NFKC')].map((sign) => signs.get(sign) ?? sign).join('')
const asLatin = drawnIn(toLatin)
const asCyrillic = drawnIn(toCyrillic)

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u]
const mixes = (part: string) => scripts.filter((script) => script.test(part)).length > 1

/** What a part of an address was probably meant to be; empty where that cannot be told. */
const meantBy = (part: string) => [asLatin(part), asCyrillic(part)].find((drawn, at) => (at ? !mixes(drawn) : isAscii(drawn))) ?? ''

/** An address that is perhaps not what whoever typed it sees. `meant`: what it looks like, where that can be told. */
export type Doubt = { meant?: string }

/**
 * Looks for letters of two scripts within the part before the @ or within a word of the host, and for a part that is drawn
 * like a Latin one under a Latin domain: letters to such an address are lost. One script for all of an address is no doubt.
 * Whoever is asked about it decides: the address may be right.
 */
export function doubtOf(input: string): Doubt | undefined {
  const typed = withoutUnseen(input.normalize('NFC'))
  const at = typed.lastIndexOf('@')
  const host = domainToUnicode(domainToASCII(typed.slice(at + 1).toLowerCase()))
  const labels = host.split('.')
  const isLatin = isAscii(labels.at(-1) ?? '')
  const isDoubtful = (part: string) => mixes(part) || (isLatin && !isAscii(part) && isAscii(asLatin(part)))
  const parts = [typed.slice(0, at), ...labels]
  if (at < 0 || !parts.some(isDoubtful)) return undefined
  const [local = '', ...names] = parts.map((part) => (isDoubtful(part) ? meantBy(part) : part))
  return local && names.every(Boolean) ? { meant: `${local}@${names.join('.')}` } : {}
}

/**
 * What a form has against an address. A doubt is put once: `asked` is what was typed when the form last asked about it.
 */
export function emailFault(typed: string, asked: string | undefined): 'invalidEmail' | 'mixedEmail' | undefined {
  if (!readEmail(typed)) return 'invalidEmail'
  return asked !== typed && doubtOf(typed) ? 'mixedEmail' : undefined
}
