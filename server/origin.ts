import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something comes from a page of ours, or from no page at all (a program).
 * A browser names its origin; where it hides it (`null`), its own word on the fetch decides.
 */
export function isOwnOrigin({ origin, 'sec-fetch-site': fetchSite }: IncomingHttpHeaders, site: URL): boolean {
  if (origin !== undefined && origin !== 'null') return origin === site.origin
  if (origin === 'null') return fetchSite === 'same-origin'
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none'
}
