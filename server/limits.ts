import type { IncomingMessage } from 'node:http'

const longestUrl = 8 * 1024
const mostHeaders = 100
const headerBytes = 16 * 1024

/** What Node's parser may take in at all: both limits, and some room to answer politely. */
export const parserBytes = 32 * 1024

/** The status to refuse a request with that is larger than any honest one, or 0. */
export function refuseBySize(req: IncomingMessage): 0 | 414 | 431 {
  if ((req.url ?? '').length > longestUrl) return 414
  const { rawHeaders } = req
  if (rawHeaders.length > mostHeaders * 2) return 431
  let bytes = 0
  for (const text of rawHeaders) bytes += text.length
  return bytes > headerBytes ? 431 : 0
}
