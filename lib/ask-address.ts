import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { env } from './env.ts'

/** `silent`: nobody answered, or somebody who shows pages only to browsers. */
export type Answer = 'fine' | 'broken' | 'silent'

/** Networks of our own machines: an editor's link does not make this server talk to them. */
const inside = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16], ['224.0.0.0', 3]] as const) inside.addSubnet(net, bits)
for (const [net, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['64:ff9b::', 96]] as const) inside.addSubnet(net, bits, 'ipv6')

const mapped = (address: string) => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1] ?? address

/** Whether an address of the network belongs to nobody but the outside world. */
export function isOutside(address: string): boolean {
  const plain = mapped(address)
  const family = isIP(plain)
  return family !== 0 && !inside.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}

async function mayAsk(url: URL): Promise<boolean> {
  if (url.origin === env().SITE_URL) return true
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  try {
    const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true })
    return found.length > 0 && found.every(({ address }) => isOutside(address))
  } catch {
    return false
  }
}

const patience = 8000
const mostRedirects = 5

/** Opens an address as a reader would, following redirects, and throws the page away. */
export async function askAddress(address: string, redirects = 0): Promise<Answer> {
  if (redirects > mostRedirects || !URL.canParse(address)) return 'broken'
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return 'broken'
  if (!(await mayAsk(url))) return 'silent'
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience), headers: { accept: 'text/html,*/*' } })
    await answer.body?.cancel()
    const to = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && to) return await askAddress(new URL(to, url).href, redirects + 1)
    if (answer.status < 400) return 'fine'
    return [401, 403, 405, 429, 503].includes(answer.status) ? 'silent' : 'broken'
  } catch {
    return 'silent'
  }
}
