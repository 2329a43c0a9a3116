import { lookup, Resolver } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** No name server knew an answer, good or bad. */
export class NoAnswer extends Error {
  /** None could be asked at all. */
  readonly offline: boolean
  constructor(code: string) {
    super(code)
    this.offline = ['ECONNREFUSED', 'ETIMEOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(code)
  }
}

/** There is no such name, or nothing of this kind under it: an answer, too. */
const nothing = ['ENOTFOUND', 'ENODATA']

async function ask<T>(question: Promise<T[]>): Promise<T[]> {
  try {
    return await question
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    if (nothing.includes(code)) return []
    throw new NoAnswer(code)
  }
}

/** The DNS as these servers know it; without any as this machine does. */
export function namesFrom(servers: readonly string[] = []) {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (servers.length) resolver.setServers([...servers])
  const addresses = async (name: string): Promise<string[]> => {
    if (isIP(name)) return [name]
    return (await Promise.all([ask(resolver.resolve4(name)), ask(resolver.resolve6(name))])).flat()
  }
  return {
    txt: async (name: string) => (await ask(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    mx: async (name: string) => ask(resolver.resolveMx(name)),
    reverse: async (address: string) => ask(resolver.reverse(address)),
    addresses,
    /** Also what only this machine knows, for instance `localhost`. */
    hostAddresses: async (name: string) => {
      const found = await addresses(name).catch(() => [])
      return found.length ? found : (await lookup(name, { all: true }).catch(() => [])).map(({ address }) => address)
    },
  }
}

export type Names = ReturnType<typeof namesFrom>

const within = new BlockList()
for (const [net, prefix] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16], ['100.64.0.0', 10]] as const) within.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) within.addSubnet(net, prefix, 'ipv6')

/** An address that only the own network sees. */
export const isInner = (address: string) => within.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
