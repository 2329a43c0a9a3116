import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageKind } from './page.ts'

type Headers = Record<string, string>

const permissions = 'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), interest-cohort=(), magnetometer=(), microphone=(), payment=(), usb=()'
/** At the door tickets are scanned. */
export const doorPolicy = permissions.replace('camera=()', 'camera=(self)')

/** Sent with every answer of the house. */
export const commonHeaders = (https: boolean): Headers => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': permissions,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
})

/** What staff see is stored nowhere and found by no search engine. */
export const staffHeaders = (https: boolean): Headers => ({ ...commonHeaders(https), 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

/** What other sites and mail programs show: pictures and cards, feeds and calendars. */
const isForOthers = (kind: PageKind, key: string) => kind === 'media' || (kind === 'page' && /^\/og\/|\/(feed\.xml|feed\.json|calendar\.ics)$/.test(key))
export const forOthers = (kind: PageKind, key: string): Headers => (isForOthers(kind, key) ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {})

/** @param styles CSP hashes of the inline styles of the page, e.g. `'sha256-…'`. */
export const publicPolicy = (styles: readonly string[] = [], frameAncestors = "'none'") =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')

/** Payload's admin: its scripts carry the nonce of the request; its styles are inline. */
export const adminPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

/** What is no document may do nothing at all, should a browser be made to open it as one. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'"
export const mediaPolicy = "sandbox; default-src 'none'"

/** A cache in front may keep a public answer for a second, and a minute while the app is away. */
export const cacheControl: Record<PageKind, string> = {
  page: 'public, max-age=0, s-maxage=1, stale-if-error=60',
  media: 'public, max-age=0, s-maxage=1, stale-if-error=60',
  problem: 'no-store',
  file: 'public, max-age=0, must-revalidate',
  personal: 'no-store',
}
/** Calendars ask every hour, as the feed tells them to; what is in front of us asks as for any page. */
export const calendarControl = 'public, max-age=3600, s-maxage=1, stale-if-error=60'
export const immutable = 'public, max-age=31536000, immutable'

export function setHeaders(res: ServerResponse, headers: Headers) {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
}

/**
 * Belong to one connection, or could tell Next another host, another route, another action than ours. A session is its
 * cookie, which no other site can send; written into `Authorization` it would work from anywhere.
 */
const dropped = (name: string) =>
  /^(authorization|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|x-now-.*|x-original-url|x-rewrite-url|x-qanat-.*)$/.test(name)

/** The headers of a staff request as Next may see them: of our host, whatever the request says. */
export function trustedHeaders(req: IncomingMessage, site: URL): Headers {
  const kept = Object.entries(req.headers).filter(([name]) => !dropped(name))
  const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
  return { ...headers, ...siteHeaders(site) }
}

export const siteHeaders = (site: URL): Headers => ({
  host: site.host,
  'x-forwarded-host': site.host,
  'x-forwarded-proto': site.protocol.slice(0, -1),
})
