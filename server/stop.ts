import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { warn } from './log.ts'

/** Everything has this long to end by itself (ms). */
const limit = 9_000

/** Who was just knocking is still let in (ms). */
const grace = 200

/**
 * On SIGTERM, SIGINT, or the death of the launcher: no new connections, what was begun is finished, then the rest
 * of the house is closed and the process ends.
 */
export function stopGracefully(server: Server, close: () => Promise<void>, begin: () => void) {
  let stopping = false

  async function stop() {
    if (stopping) return
    stopping = true
    begin()
    setTimeout(() => {
      warn('not everything could be finished in time')
      process.exit(1)
    }, limit).unref()
    server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
    await sleep(grace)
    const closed = new Promise<void>((done) => server.close(() => done()))
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    await closed
    clearInterval(sweep)
    await close()
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  if (process.send) process.on('disconnect', () => void stop())
}
