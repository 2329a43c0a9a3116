import { isLocale, type Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { type Address, tidied } from './address.ts'
import { findPersonal, isHidden, type Personal } from './personal-addresses.ts'
import { readPastEventsQuery, readStoryListQuery } from './list-queries.ts'

/** Which of our rooms answers an address. `key`: the one canonical address a page is stored under. */
export type Route =
  | { to: 'root' }
  | { to: 'page' | 'media'; key: string; locale?: Locale }
  | Personal
  | { to: 'challenge'; work: boolean }
  | { to: 'preview'; url: string; locale: Locale }
  | { to: 'staff'; url: string; api: boolean }
  | { to: 'health'; name: string | undefined }
  | { to: 'file'; path: string }
  /** Where a proxy in front sends what it has counted (deploy/nginx.conf). */
  | { to: 'tooMany'; locale: Locale }
  | { to: 'move'; location: string }
  | { to: 'missing'; locale?: Locale }

/** Pages of no language. */
const plainPages: readonly string[] = ['/sitemap.xml', '/robots.txt', '/security.txt']

/** Closed for everybody: GraphQL is off, and the machinery has no REST (Payload would answer 501). */
export const closedApi: readonly string[] = [
  'event-capacity', 'graphql', 'graphql-playground', 'health', 'leases', 'leaving-files', 'mail-budget', 'payload-migrations', 'publications', 'redirects', 'space-days', 'suppressions', 'tokens',
]

export function findRoute(address: Address): Route {
  const [first, second, third] = address.segments
  if (first === undefined) return address.canonical ? { to: 'root' } : { to: 'move', location: '/' }
  if (isLocale(first)) return findPage(address, first)
  if (first === 'api') return findApi(address)
  if (first === 'admin') return atCanonical(address, { to: 'staff', url: address.path + address.search, api: false })
  if (first === 'preview') {
    if (!isLocale(second)) return { to: 'missing' }
    return atCanonical(address, { to: 'preview', url: address.path + address.search, locale: second })
  }
  // Where RFC 9116 has it; no folder of the app may begin with a dot.
  if (address.path === paths.securityText) return atCanonical(address, { to: 'page', key: '/security.txt' })
  if (plainPages.includes(address.path) || (first === 'og' && isLocale(second) && third)) {
    return atCanonical(address, { to: 'page', key: address.path })
  }
  return atCanonical(address, { to: 'file', path: address.path })
}

function findPage(sent: Address, locale: Locale): Route {
  const address = tidied(sent, 2)
  const [, room, ...rest] = address.segments
  if (room === 'problem' && rest.join() === '429' && address.canonical) return { to: 'tooMany', locale }
  if (isHidden(address) || room === 'problem' || isLocale(room)) return { to: 'missing', locale }
  if (room === 'challenge') return findChallenge(address, locale)
  const personal = findPersonal(address, locale)
  if (personal) return personal === 'missing' ? { to: 'missing', locale } : atCanonical(address, personal)
  return findPublicPage(tidied(address), locale)
}

/** Rooms and documents: their addresses are written in small letters, while a token of a personal link is as it was made. */
function findPublicPage(address: Address, locale: Locale): Route {
  const [, room, ...rest] = address.segments
  if (room === 'stories' && rest.length === 0) return findList(address, locale, readStoryListQuery(address.search), paths.stories)
  if (room === 'events' && rest[0] === 'past' && rest.length === 1) return findList(address, locale, readPastEventsQuery(address.search), paths.pastEvents)
  return atCanonical(address, { to: 'page', key: address.path, locale })
}

/** A list is stored under its address with the parameters it knows, in their own order; its first page without a number. */
function findList<Query extends { page?: number }>(
  address: Address, locale: Locale, query: Query | undefined, pathOf: (locale: Locale, query: Query) => string,
): Route {
  if (!query) return { to: 'missing', locale }
  const key = pathOf(locale, query)
  return address.canonical && query.page !== 1 ? { to: 'page', key, locale } : { to: 'move', location: key }
}

function findChallenge({ canonical, segments: [, , work, ...more] }: Address, locale: Locale): Route {
  const known = canonical && more.length === 0 && (work === undefined || work === 'work')
  return known ? { to: 'challenge', work: work !== undefined } : { to: 'missing', locale }
}

function findApi(address: Address): Route {
  const [, collection, action, name] = address.segments
  if (collection === 'health' && address.segments.length === 3) return { to: 'health', name: action }
  if (!collection || closedApi.includes(collection) || action === 'first-register') return { to: 'missing' }
  if (collection === 'media' && action === 'file' && name) return atCanonical(address, { to: 'media', key: address.path })
  return atCanonical(address, { to: 'staff', url: address.path + address.search, api: true })
}

/** One address per thing: any other way to write it is answered by a 308 to the canonical one. */
function atCanonical(address: Address, route: Route): Route {
  if (address.canonical) return route
  const keepsQuery = route.to === 'staff' || route.to === 'preview'
  return { to: 'move', location: keepsQuery ? address.path + address.search : address.path }
}
