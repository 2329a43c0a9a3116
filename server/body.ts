import type { IncomingMessage } from 'node:http'

const megabyte = 1024 * 1024

/** What the panel sends: an upload of 8 MB, or a text of 4 MB with what it was when its form was opened; a little more around it. */
const long = ['multipart/form-data', 'application/json', 'text/plain']

/** Everything else is a visitor's form. */
export const bodyLimit = (contentType = '') => (long.some((type) => contentType.startsWith(type)) ? 9 : 1) * megabyte

/** What the request itself says of its length is already too much. */
export const announcesTooMuch = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? 0) > bodyLimit(headers['content-type'])

/** The whole body, or undefined when it is longer than its kind may be. */
export async function readBody(req: IncomingMessage, limit = bodyLimit(req.headers['content-type'])): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of req as AsyncIterable<Buffer>) {
    length += part.length
    if (length > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const [quote, escape, open, close, openList, closeList] = [...'"\\{}[]'].map((sign) => sign.charCodeAt(0))

/** Parsers and walkers recurse: a text nested deeper than any document of ours is refused unread. */
export function isNestedTooDeep(json: Buffer, deepest = 200): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inText) {
      if (sign === escape) at += 1
      else if (sign === quote) inText = false
    } else if (sign === quote) inText = true
    else if (sign === open || sign === openList) depth += 1
    else if (sign === close || sign === closeList) depth -= 1
    if (depth > deepest) return true
  }
  return false
}
