import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { parserBytes } from './limits.ts'

/**
 * A server that does not wait for those who send slowly on purpose. Three minutes are a picture of 8 MB on a slow line: nginx
 * hands bodies on as they come (deploy/nginx.conf).
 */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    { maxHeaderSize: parserBytes, headersTimeout: 10_000, requestTimeout: 180_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000 },
    listener,
  )
  server.maxHeadersCount = 1000
  server.on('clientError', refuse)
  return server
}

/** What could not even be read as a request is answered in one line, without saying why. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
