import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { warn } from './log.ts'
import type { Asked, Rendered, Renderer } from './renderer.ts'
import { askHeader, passedOn, readScope, wireHeaderBytes } from './renderer-wire.ts'
import { StartError } from './start.ts'
import { Busy } from './turns.ts'

/** Enough for Next, the CMS and a picture being made; a request that wants more ends that process, not this one (MB). */
const heap = 224

/**
 * Next in a process of its own, reached through a socket that only this user can open. A ready page is then never
 * kept waiting by a render, and a render that bursts takes nothing down: the process is started again.
 */
export function rendererProcess(script: string): Renderer & { start: () => Promise<void>; stop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-'))
  const socketPath = join(folder, 'next.sock')
  const agent = new Agent({ keepAlive: true })
  let child: ChildProcess | undefined
  let stopping = false

  async function start() {
    // A process that was killed leaves its socket behind, and the next could not listen there: no page until a person comes.
    rmSync(socketPath, { force: true })
    const process = fork(script, [socketPath], { execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=6'] })
    child = process
    const ended = once(process, 'exit')
    const outcome = await Promise.race([once(process, 'message'), ended.then(() => undefined)])
    if (!outcome) throw new StartError('Next did not start: its message stands above')
    void ended.then(restart)
  }

  async function restart() {
    if (stopping) return
    warn('the process that renders has ended; starting it again')
    await sleep(500)
    if (!stopping) await start().catch(restart)
  }

  async function send({ method, url, headers, body }: { method?: string; url?: string; headers: IncomingMessage['headers']; body?: Buffer }) {
    const asking = request({ socketPath, agent, method, path: url, headers, maxHeaderSize: wireHeaderBytes })
    // Heard below while there is no answer; afterwards the answer itself breaks off.
    asking.on('error', () => {})
    asking.end(body)
    const [answer] = (await once(asking, 'response').catch((error: NodeJS.ErrnoException) => {
      throw ['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? new Busy('the process that renders is starting') : error
    })) as [IncomingMessage]
    return { asking, answer }
  }

  return {
    start,
    async ask(asked: Asked): Promise<Rendered> {
      // We read what comes and compress it ourselves.
      const { 'accept-encoding': _encoding, ...headers } = asked.headers
      const length = asked.body && { 'content-length': String(asked.body.length) }
      const { answer } = await send({ ...asked, headers: { ...headers, ...length, [askHeader]: '1' } })
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part as Buffer)
      return { status: answer.statusCode ?? 500, headers: Object.fromEntries(passedOn(answer.headers)), body: Buffer.concat(parts), scope: readScope(answer.headers) }
    },
    async pass(req, res) {
      // A read brings no body that anybody wants.
      const { 'content-length': _length, ...headers } = req.headers
      const { asking, answer } = await send({ method: req.method, url: req.url, headers })
      if (readScope(answer.headers).trouble) {
        asking.destroy()
        return 503
      }
      res.once('close', () => asking.destroy())
      for (const [name, value] of passedOn(answer.headers)) if (!res.hasHeader(name)) res.setHeader(name, value)
      res.writeHead(answer.statusCode ?? 500)
      // A reader who hangs up ends both sides.
      await pipeline(answer, res).catch(() => undefined)
      return undefined
    },
    async stop() {
      stopping = true
      agent.destroy()
      if (child?.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
