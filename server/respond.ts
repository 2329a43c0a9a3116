import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainBody } from './compress.ts'
import type { Encoding, Page } from './page.ts'
import { readRange } from './range.ts'

/** Sends a ready page: the hot path of the house, so nothing is made here that was made before. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page, status = page.facts.status) {
  const { headers } = req
  const match = headers['if-none-match']
  if (match !== undefined && status === 200 && names(match, page.facts.etag)) {
    res.writeHead(304, (page.heads.unchanged ??= unchangedHead(page)))
    res.end()
    return
  }
  const encoding = chooseEncoding(headers['accept-encoding'], page)
  if (headers.range !== undefined && page.facts.kind === 'media' && status === 200) return sendRange(req, res, page)
  const body = page.bodies[encoding] ?? plainBody(page.bodies)
  res.writeHead(status, (page.heads[encoding] ??= makeHead(page, encoding, body.length)))
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

function sendRange(req: IncomingMessage, res: ServerResponse, page: Page) {
  const body = plainBody(page.bodies)
  const asked = req.headers['if-range']
  const range = asked === undefined || asked === page.facts.etag ? readRange(req.headers.range, body.length) : undefined
  if (range === 'unsatisfiable') {
    res.writeHead(416, { ...page.facts.headers, 'Content-Range': `bytes */${body.length}` }).end()
    return
  }
  const part = range ? body.subarray(range.start, range.end + 1) : body
  const head: Record<string, string | number> = { ...page.facts.headers, ETag: page.facts.etag, 'Content-Length': part.length }
  if (range) head['Content-Range'] = `bytes ${range.start}-${range.end}/${body.length}`
  res.writeHead(range ? 206 : 200, head).end(req.method === 'HEAD' ? undefined : part)
}

function makeHead(page: Page, encoding: Encoding, length: number): string[] {
  const head = [...Object.entries(page.facts.headers).flat(), 'ETag', page.facts.etag]
  if (page.bodies.gzip) head.push('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  if (page.facts.kind === 'media') head.push('Accept-Ranges', 'bytes')
  head.push('Content-Length', String(length))
  return head
}

function unchangedHead(page: Page): string[] {
  const kept = Object.entries(page.facts.headers).filter(([name]) => name !== 'Content-Type').flat()
  if (page.bodies.gzip) kept.push('Vary', 'Accept-Encoding')
  return [...kept, 'ETag', page.facts.etag]
}

/** Weak comparison, as RFC 9110 asks for `If-None-Match`. */
const names = (match: string, etag: string) =>
  match === etag || match === '*' || match.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))

/** Browsers and proxies send a handful of values; each is understood once. */
const understood = new Map<string, readonly Encoding[]>()

function chooseEncoding(accept: string | undefined, { bodies }: Page): Encoding {
  if (bodies.identity) return 'identity'
  if (accept === undefined) return 'identity'
  let order = understood.get(accept)
  if (!order) {
    order = (['br', 'gzip'] as const).filter((encoding) => accepts(accept, encoding))
    if (understood.size < 100) understood.set(accept, order)
  }
  return order[0] ?? 'identity'
}

function accepts(accept: string, encoding: string): boolean {
  return accept.toLowerCase().split(',').some((part) => {
    const [name, weight] = part.split(';').map((text) => text.trim())
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? '')
  })
}
