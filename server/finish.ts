import { createHash } from 'node:crypto'
import { cleanHtml } from './html.ts'
import { cacheControl, calendarControl, commonHeaders, filePolicy, forOthers, mediaPolicy, publicPolicy } from './headers.ts'
import { compress } from './compress.ts'
import type { Rendered } from './renderer.ts'
import { never, type Page, type PageKind } from './page.ts'

type Options = { site: URL; readStyle: (href: string) => string | undefined }
type Request = { key: string; kind: PageKind; tags?: readonly string[] }

/** Of what Next sends only this goes on; everything else is for its own use, or tells what we run. */
const passedOn = ['content-type', 'content-disposition', 'x-robots-tag']

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** Makes of Next's answer (200 or a redirect) the page that visitors get. */
export async function finishPage({ key, kind, tags = [] }: Request, rendered: Rendered, { site, readStyle }: Options): Promise<Page> {
  const type = text(rendered.headers['content-type']) ?? 'application/octet-stream'
  const isHtml = type.startsWith('text/html')
  const clean = isHtml ? cleanHtml(rendered.body.toString('utf8'), readStyle) : undefined
  const redirects = rendered.status >= 300
  const body = redirects ? Buffer.alloc(0) : clean ? Buffer.from(clean.html) : rendered.body
  const headers: Record<string, string> = {
    // nginx in front keeps this answer for a second, so that it takes the place of the text that was there: were the app
    // to stop now, the old text would be shown as stale. First, because older nginx heeds the first word on caching.
    ...(/\/problem\/4\d\d$/.test(key) && { 'X-Accel-Expires': '1' }),
    ...Object.fromEntries(passedOn.flatMap((name) => (rendered.headers[name] ? [[titleCase(name), text(rendered.headers[name])]] : []))),
    ...commonHeaders(site.protocol === 'https:'),
    ...forOthers(kind, key),
    'Content-Security-Policy': kind === 'media' ? mediaPolicy : isHtml ? publicPolicy(clean?.styleHashes) : filePolicy,
    'Cache-Control': type.startsWith('text/calendar') ? calendarControl : cacheControl[kind],
  }
  const preloads = ownPreloads(text(rendered.headers['link']))
  if (preloads) headers['Link'] = preloads
  if (redirects) {
    headers['Location'] = ownLocation(text(rendered.headers['location']), site)
    delete headers['Content-Type']
  }
  if (kind === 'problem') headers['X-Robots-Tag'] = 'noindex'
  if (key.includes('/problem/503')) headers['Retry-After'] = '5'
  const digest = createHash('sha256').update(body).update(headers['Location'] ?? '').digest('base64url').slice(0, 20)
  return {
    facts: {
      key,
      kind,
      status: rendered.status,
      headers,
      // Media is sent as it is, so that a range can rely on the tag; text is the same in every encoding, not byte for byte.
      etag: kind === 'media' ? `"${digest}"` : `W/"${digest}"`,
      tags: [...new Set([...rendered.scope.tags, ...tags])],
      renderedAt: Date.now(),
      until: Math.min(rendered.scope.until, never),
    },
    bodies: redirects ? { identity: body } : await compress(body, type),
    stale: false,
    heads: {},
  }
}

/** React asks for fonts in a header; what it asks for on behalf of Next's scripts and styles is not needed. */
const ownPreloads = (link = '') =>
  link.split(/,\s*(?=<)/).filter((one) => one.startsWith('</') && !one.startsWith('</_next/')).join(', ')

/** A page may send visitors to another page of this site, and nowhere else. */
export function ownLocation(location: string | undefined, site: URL): string {
  const target = URL.canParse(location ?? '', site.origin) ? new URL(location ?? '', site.origin) : undefined
  if (!location || target?.origin !== site.origin) throw new Error('a page redirects to another host')
  return target.pathname + target.search
}

const titleCase = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
