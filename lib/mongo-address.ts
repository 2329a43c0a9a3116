import { ConnectionString } from 'mongodb-connection-string-url'

/** A name or an address, IPv6 in brackets, and perhaps a port. */
const server = /^(\[[0-9a-f:.]+\]|[^\s:[\]/]+)(:\d{1,5})?$/i

/** A password with a bare @: what follows it would be taken for the server. */
const twoAts = /^[^/]+:\/\/[^/?]*@[^/?]*@/

function parse(uri: string): ConnectionString | undefined {
  try {
    const address = new ConnectionString(uri)
    return !twoAts.test(uri) && address.hosts.every((host) => server.test(host)) ? address : undefined
  } catch {
    return undefined
  }
}

export const isMongoAddress = (uri: string): boolean => parse(uri) !== undefined

/** With `mongodb+srv` the name servers say which set it is. */
export const namesReplicaSet = (uri: string): boolean => {
  const address = parse(uri)
  return Boolean(address && (address.isSRV || address.typedSearchParams<{ replicaSet: string }>().get('replicaSet')))
}

/** The servers of an address without user and password, for messages. */
export const serversOf = (uri: string): string => parse(uri)?.hosts.join(', ') ?? 'an unreadable address'

/** The same servers and user, another database. Whoever was known to the first one is known there, unless the address says otherwise. */
export function withDatabase(uri: string, name: string): string {
  const address = new ConnectionString(uri)
  const settings = address.typedSearchParams<{ authSource: string }>()
  const first = decodeURIComponent(address.pathname.slice(1))
  if (address.username && first && !address.isSRV && !settings.has('authSource')) settings.set('authSource', first)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}
