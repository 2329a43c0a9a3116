import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '#scripts/free-port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
export const administrator = { email: 'admin@example.org', password: 'kok tore zhel 1791' }

export type App = Awaited<ReturnType<typeof startBuiltApp>>
/** `firstAccount`: the database is new, `administrator` is to be made as the launcher makes it. */
type Options = { databaseUri: string; dataDir: string; port?: number; settings?: Record<string, string>; firstAccount?: boolean }

/** The built app as `npm start` runs it, without its launcher; `npm run build` comes first. Resolves when it listens. */
export async function startBuiltApp({ databaseUri, dataDir, port: wanted, settings = {}, firstAccount = false }: Options) {
  if (!existsSync(`${root}dist/server.js`)) throw new Error('dist/server.js is missing: npm run build')
  const port = wanted ?? (await freePort())
  const base = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: '2',
    APP_MODE: 'demo',
    DATABASE_URI: databaseUri,
    DATA_DIR: dataDir,
    PORT: String(port),
    SITE_URL: base,
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij',
    DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    ...settings,
  }
  if (firstAccount) await once(spawn(process.execPath, ['--conditions', 'production', 'dist/first-account.js'], { cwd: root, env, stdio: 'ignore' }), 'exit')
  const child = spawn(process.execPath, ['--max-old-space-size=96', '--max-semi-space-size=4', 'dist/server.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => lines.push(String(text)))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const listening = new Promise<true>((done) => child.once('message', () => done(true)))
  const outcome = await Promise.race([listening, ended])
  if (outcome !== true) throw new Error(`the app ended with ${outcome}: ${lines.join('')}`)
  return { base, port, pid: child.pid ?? 0, ended, log: () => lines.join(''), ...requests(base), ...ending(child, ended) }
}

const ending = (child: ChildProcess, ended: Promise<number | null>) => ({
  /** As an operator would; gives the exit code. */
  async stop() {
    child.kill('SIGTERM')
    return ended
  },
  async kill() {
    child.kill('SIGKILL')
    await ended
  },
})

function requests(base: string) {
  let cookie = ''
  const send = (method: string, path: string, body?: object) =>
    fetch(base + path, {
      method,
      redirect: 'manual',
      headers: { cookie, origin: base, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
  return {
    /** As a visitor: no cookie, redirects are not followed. */
    get: (path: string, init?: RequestInit) => fetch(base + path, { redirect: 'manual', ...init }),
    /** As staff, after `logIn`. */
    send,
    async logIn({ email, password } = administrator) {
      const answer = await send('POST', '/api/users/login', { email, password })
      if (!answer.ok) throw new Error(`log-in failed: ${answer.status} ${await answer.text()}`)
      cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    },
  }
}
