import type { IncomingMessage, ServerResponse } from 'node:http'
import { finishPage, ownLocation } from './finish.ts'
import { commonHeaders, doorPolicy, filePolicy, setHeaders } from './headers.ts'
import type { InTurn } from './lanes.ts'
import { sendPage } from './respond.ts'
import type { Rendered, Renderer } from './renderer.ts'
import { Busy } from './turns.ts'

type Parts = { renderer: Renderer; site: URL; readStyle: (href: string) => string | undefined; inTurn: InTurn }

type Wanted = {
  url: string
  headers: Record<string, string>
  /** Of the answer, when Next's own is a page all the same. */
  status?: number
  /** The address itself opens something: it goes into no referrer, index or archive. */
  secret?: boolean
  /** For the person at the door, who may scan with the camera. */
  door?: boolean
  leaves?: boolean
}

/**
 * A page for one person: drawn for this one request, looking like every other page, and kept nowhere. Returns the
 * status when an error document has to be shown instead.
 */
export const createUnstored = ({ renderer, site, readStyle, inTurn }: Parts) =>
  async function draw(req: IncomingMessage, res: ServerResponse, wanted: Wanted): Promise<404 | 500 | undefined> {
    const rendered = await inTurn(req, () => renderer.ask({ url: wanted.url, headers: wanted.headers }))
    if (rendered.status === 503) throw new Busy('nothing can be drawn yet')
    if (rendered.status >= 500) return 500
    if (rendered.status >= 400) return 404
    const own: Record<string, string> = {
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, noarchive',
      ...(wanted.secret && { 'Referrer-Policy': 'no-referrer' }),
      ...(wanted.door && { 'Permissions-Policy': doorPolicy }),
    }
    if (rendered.status >= 300) {
      sendOn(res, rendered, { site, own, leaves: wanted.leaves === true })
      return undefined
    }
    const page = await finishPage({ key: wanted.url, kind: 'personal' }, rendered, { site, readStyle })
    Object.assign(page.facts.headers, own)
    // Conditions are about a page that was kept; this one is not.
    delete req.headers['if-none-match']
    sendPage(req, res, page, wanted.status ?? rendered.scope.status ?? 200)
    return undefined
  }

/** Sends the visitor to another page of ours, or through the one door that leads elsewhere. */
function sendOn(res: ServerResponse, { headers }: Rendered, { site, own, leaves }: { site: URL; own: Record<string, string>; leaves: boolean }) {
  const target = String(headers['location'])
  const elsewhere = leaves && /^https?:\/\//.test(target) && URL.canParse(target)
  const Location = elsewhere ? new URL(target).href : ownLocation(target, site)
  setHeaders(res, { ...commonHeaders(site.protocol === 'https:'), 'Content-Security-Policy': filePolicy, ...own, Location, 'Content-Length': '0' })
  res.writeHead(303).end()
}
