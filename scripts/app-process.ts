import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Heaps are capped (MB): under load Node would rather grow than collect. Renders have a cap of their own. */
const heaps = { server: 96, worker: 128 } as const
/** What runs until it is told to end: the front door, and the work beside it. */
export type Lasting = keyof typeof heaps
const files = { server: 'server/main.ts', worker: 'worker/main.ts', migrate: 'scripts/migrate.ts', seed: 'scripts/seed.ts', 'first-account': 'scripts/first-account.ts' } as const

/** Lexical's entry for Node awaits an import at its top; on Node 20 that never settles every other time (docs/decisions/009). */
const conditions = ['--conditions', 'production']

/** How a program of ours is started: compiled in the demo and in production, from its source in development. */
const program = (name: keyof typeof files, fromSource: boolean) =>
  fromSource
    ? ['--import', 'tsx', ...conditions, '--conditions', 'react-server', files[name]]
    : [...conditions, `dist/${name}.js`]

export type Environment = { environment: NodeJS.ProcessEnv; fromSource: boolean }

export type AppProcess = { child: ChildProcess; ended: Promise<string>; stop: () => Promise<void> }

/** Starts the front door or the worker and resolves when it is ready. It ends by itself when this process ends (IPC). */
export async function startApp(name: Lasting, { environment, fromSource }: Environment): Promise<AppProcess> {
  const heap = [`--max-old-space-size=${heaps[name]}`, '--max-semi-space-size=4']
  const child = spawn(process.execPath, [...(fromSource ? [] : heap), ...program(name, fromSource)], {
    cwd: root,
    // One heap of malloc for each thread would cost 70 MB more.
    env: { MALLOC_ARENA_MAX: '2', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C is for us: we stop the app, then the database.
    detached: true,
  })
  const ended = once(child, 'exit').then(([code, signal]) => String(signal ?? code))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const tooLate = setTimeout(() => child.kill('SIGKILL'), 12_000)
    await ended
    clearTimeout(tooLate)
  }
  const ready = new Promise<'ready'>((done) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message && 'ready' in message) done('ready')
    })
  })
  const outcome = await Promise.race([ready, ended])
  if (outcome !== 'ready') throw new Refusal(`${name === 'server' ? 'The site' : 'The worker'} did not start (it ended with ${outcome}); its message stands above.`)
  return { child, ended, stop }
}

/** Runs one of the short programs to its end. Throws a Refusal when it fails: it has said why. */
export async function runProgram(name: 'migrate' | 'seed' | 'first-account', { environment, fromSource }: Environment) {
  const child = spawn(process.execPath, program(name, fromSource), { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // An exit code alone has lied before (a loader that ends early): only the program's own words count.
  let done = false
  let refusal: string | undefined
  child.on('message', (message) => {
    if (message === 'done') done = true
    if (typeof message === 'object' && 'refusal' in message) refusal = String(message.refusal)
  })
  // Its end is often heard of before its last word has been read: wait for the channel to close as well.
  const [[code]] = (await Promise.all([once(child, 'exit'), once(child, 'disconnect')])) as [[number | null], unknown]
  if (refusal) throw new Refusal(refusal)
  if (code !== 0 || !done) throw new Refusal(`The step "${name}" did not finish (${code}); its message stands above.`)
}

/** Throws a Refusal when somebody else listens on the port. */
export async function requireFreePort(host: string, port: number) {
  const server = createServer()
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(port, host, done)
    })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE') throw new Refusal(`Port ${port} is in use: stop the program that listens there, or set PORT to another number.`)
    throw new Refusal(`The site cannot listen on ${host}:${port} (${code}): set HOST and PORT.`)
  } finally {
    server.close()
  }
}
