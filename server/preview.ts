import type { IncomingMessage, ServerResponse } from 'node:http'
import { cleanHtml } from './html.ts'
import { commonHeaders, publicPolicy, setHeaders, trustedHeaders } from './headers.ts'
import { ownLocation } from './finish.ts'
import type { InTurn } from './lanes.ts'
import type { Renderer } from './renderer.ts'

type Parts = { renderer: Renderer; site: URL; readStyle: (href: string) => string | undefined; inTurn: InTurn }

/**
 * A draft as staff will see it published: rendered for this one request with its cookies, looking like the public
 * page, and kept nowhere. Returns the status when an error document has to be shown instead.
 */
export const createPreview = ({ renderer, site, readStyle, inTurn }: Parts) =>
  async function preview(req: IncomingMessage, res: ServerResponse, url: string): Promise<404 | 500 | 503 | undefined> {
    const answer = await inTurn(req, () => renderer.ask({ url, headers: trustedHeaders(req, site) }))
    if (answer.status >= 500) return answer.status === 503 ? 503 : 500
    if (answer.status >= 400) return 404
    const redirects = answer.status >= 300
    const { html, styleHashes } = cleanHtml(redirects ? '' : answer.body.toString('utf8'), readStyle)
    setHeaders(res, {
      ...commonHeaders(site.protocol === 'https:'),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': publicPolicy(styleHashes, "'self'"),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Content-Length': String(Buffer.byteLength(html)),
      ...(redirects && { Location: ownLocation(String(answer.headers['location']), site) }),
    })
    res.writeHead(answer.status).end(req.method === 'HEAD' ? undefined : html)
    return undefined
  }
