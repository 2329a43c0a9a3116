import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { endAll } from '#lib/closing.ts'
import { useBuiltNextConfig } from '#lib/env.ts'
import { warn } from './log.ts'
import { rendererHere } from './renderer-here.ts'
import { askHeader, passedOn, scopeHeader, wireHeaderBytes, writeScope } from './renderer-wire.ts'

/** The process that renders: Next and the CMS behind a socket. Started by the front door, it ends with it. */
const root = fileURLToPath(new URL('..', import.meta.url))
const { config } = JSON.parse(readFileSync(join(root, '.next', 'required-server-files.json'), 'utf8')) as { config: object }
useBuiltNextConfig(config)
const app = next({ dev: false, dir: root })
await app.prepare()
const renderer = rendererHere(app.getRequestHandler())

async function readWhole(parts: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const read: Uint8Array[] = []
  for await (const part of parts) read.push(part)
  return read.length ? Buffer.concat(read) : undefined
}

const server = createServer({ maxHeaderSize: wireHeaderBytes, requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 }, async (req, res) => {
  try {
    if (req.headers[askHeader] === undefined) return void (await renderer.pass(req, res))
    const { [askHeader]: _ask, 'content-length': _length, connection: _connection, ...headers } = req.headers
    const answer = await renderer.ask({ method: req.method, url: req.url ?? '/', headers: headers as Record<string, string>, body: await readWhole(req) })
    for (const [name, value] of passedOn(answer.headers)) res.setHeader(name, value)
    res.setHeader(scopeHeader, writeScope(answer.scope))
    res.setHeader('content-length', answer.body.length)
    res.writeHead(answer.status).end(answer.body)
  } catch (error) {
    warn(`a render failed: ${error instanceof Error ? error.message : String(error)}`)
    res.destroy()
  }
})
// Next keeps a process alive after an error nobody caught; one that cannot listen must end, so that another is started.
server.once('error', (error) => {
  warn(`the process that renders cannot listen: ${error.message}`)
  process.exit(1)
})
server.listen(process.argv[2], () => process.send?.('ready'))

// The front door says when to end, and only when nothing is under way.
process.on('SIGINT', () => {})
// Letters on their way are finished; the front door and the launcher wait for that.
let ending = false
async function end() {
  if (ending) return
  ending = true
  await endAll(5000)
  process.exit(0)
}
process.on('SIGTERM', () => void end())
process.on('disconnect', () => void end())
