import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import proxyAddr from 'proxy-addr'
import { mac } from '#lib/crypto.ts'

/** The first 24 bits of an IPv4 address, the first 56 of an IPv6 one: what one household or office has. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail] = plain.split('::')
  const [left, right] = [head, tail ?? ''].map((part) => (part ? part.split(':') : []))
  const gap = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0)
  const groups = [...(left ?? []), ...Array<string>(Math.max(gap, 0)).fill('0'), ...(right ?? [])].map((group) => group.padStart(4, '0').toLowerCase())
  return groups.join('').slice(0, 14)
}

/**
 * A name for the visitor's network that cannot be turned back into an address, another one every day. Limits count by
 * it; the address itself is kept nowhere.
 */
export function createNetwork(trusted: readonly string[], seen: (network: string) => void = () => undefined) {
  const trust = proxyAddr.compile([...trusted])
  return (req: IncomingMessage, now = new Date()): string => {
    const network = networkOf(proxyAddr(req, trust))
    seen(network)
    return mac(network, `network ${now.toISOString().slice(0, 10)}`)
  }
}
