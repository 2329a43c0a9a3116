import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as afterPolling, setTimeout as sleep } from 'node:timers/promises'
import { warn } from './log.ts'

/** Everything has this long to end by itself (ms). */
const limit = 9_000

/**
 * Who was just knocking is still let in; and whoever keeps a connection without using it has closed it by itself by the
 * end of this: the nginx of deploy/nginx.conf does after two seconds (ms).
 */
const [grace, drain] = [200, 3_000]

/**
 * On SIGTERM, SIGINT, or the death of the launcher: each connection is closed with its next answer, what was begun is
 * finished, then the rest of the house is closed and the process ends. A connection that is not used is its owner's to
 * close: a proxy may be writing a form on it this very moment, and would send that to nobody else.
 */
export function stopGracefully(server: Server, close: () => Promise<void>, begin: () => void) {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  let stopping = false

  /** Until every connection of before has ended. */
  async function drained() {
    const before = [...open]
    const end = Date.now() + drain
    await sleep(grace)
    while (Date.now() < end && before.some((socket) => open.has(socket))) await sleep(50)
  }

  /** `drains`: an operator ends one of several; where the launcher died, the next start already waits for the port. */
  async function stop({ drains }: { drains: boolean }) {
    if (stopping) return
    stopping = true
    begin()
    setTimeout(() => {
      warn('not everything could be finished in time')
      process.exit(1)
    }, limit).unref()
    server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
    await (drains ? drained() : sleep(grace))
    // Whoever still waits at a door that is closed is thrown out; right after a round of polling nobody waits.
    await afterPolling()
    const closed = new Promise<void>((done) => server.close(() => done()))
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    await closed
    clearInterval(sweep)
    await close()
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop({ drains: true }))
  if (process.send) process.on('disconnect', () => void stop({ drains: false }))
}
