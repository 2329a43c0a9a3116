import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { compress } from './compress.ts'
import { filePolicy, staffHeaders } from './headers.ts'
import { never, type Page } from './page.ts'
import type { Rendered } from './renderer.ts'
import { sendPage } from './respond.ts'

/** Asks before it shows again what it has. */
const whoeverHasIt = 'no-cache'

/**
 * What anybody may read over REST. It is asked for anew each time and kept nowhere here; whoever has the same already is
 * told so in a line, and `HEAD` gets the head of the same answer.
 */
export async function sendRead(req: IncomingMessage, res: ServerResponse, { status, headers, body }: Rendered, { url, https }: { url: string; https: boolean }) {
  const type = String(headers['content-type'] ?? 'application/json')
  const page: Page = {
    facts: {
      key: url, kind: 'personal', status,
      headers: {
        ...staffHeaders(https), 'Content-Type': type, 'Content-Security-Policy': filePolicy, ...(status === 200 && { 'Cache-Control': whoeverHasIt }),
      },
      etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
      tags: [], renderedAt: Date.now(), until: never,
    },
    bodies: await compress(body, type), stale: false, heads: {},
  }
  sendPage(req, res, page)
}
