import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '#scripts/free-port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type RunningApp = {
  origin: string
  port: number
  dataDir: string
  launcher: ChildProcess
  /** Everything the processes have printed so far. */
  output: () => string
  login: { email: string; password: string }
  /** Ends it politely and resolves with the exit code. */
  stop: () => Promise<number | null>
}

/** Settings for a child; Next’s types would insist on a NODE_ENV here. */
type Variables = Record<string, string | undefined>

export type AppOptions = { mode?: 'demo' | 'start'; port?: number; dataDir?: string; env?: Variables }

/** The settings of the machine without those of a copy that may be running on it. */
export function cleanEnvironment(): Variables {
  const ours = ['DATABASE_URI', 'DATA_DIR', 'PORT', 'HOST', 'SITE_URL', 'PAYLOAD_SECRET', 'DATA_KEY', 'SMTP_URL', 'MAIL_FROM', 'WORKER', 'TRUSTED_PROXIES', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'APP_MODE', 'NODE_ENV', 'VITEST']
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
}

/** Runs the built launcher to its end; for starts that are refused. */
export async function runLauncher(mode: 'demo' | 'start' | 'seed' | 'worker', env: Variables) {
  const child = spawn(process.execPath, ['dist/launch.js', mode], { cwd: root, env: { ...cleanEnvironment(), ...env } as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  const begin = Date.now()
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr, milliseconds: Date.now() - begin }
}

/** Starts the built site as `npm run demo` does, on a free port and a folder of its own, and waits until it is open. */
export async function startApp({ mode = 'demo', port, dataDir, env = {} }: AppOptions = {}): Promise<RunningApp> {
  const chosenPort = port ?? (await freePort())
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'qanat-e2e-')))
  const environment: Variables = { ...cleanEnvironment(), PORT: String(chosenPort), DATA_DIR: folder, ...env }
  const launcher = spawn(process.execPath, ['dist/launch.js', mode], { cwd: root, env: environment as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const started = new Promise<boolean>((done) => {
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream.on('data', (part: Buffer) => {
        output += part.toString()
        if (output.includes('Ctrl-C stops it')) done(true)
      })
    }
    launcher.once('close', () => done(false))
    AbortSignal.timeout(300_000).addEventListener('abort', () => done(false))
  })
  if (!(await started)) throw new Error(`The site did not start:\n${output}`)
  const secrets = mode === 'demo' ? (JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as Record<string, string>) : environment
  const stop = async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM')
      await once(launcher, 'exit')
    }
    if (!dataDir) await rm(folder, { recursive: true, force: true })
    return launcher.exitCode
  }
  return {
    origin: environment['SITE_URL'] ?? `http://localhost:${chosenPort}`,
    port: chosenPort,
    dataDir: folder,
    launcher,
    output: () => output,
    login: { email: secrets['ADMIN_EMAIL'] ?? '', password: secrets['ADMIN_PASSWORD'] ?? '' },
    stop,
  }
}

/** A staff session as a cookie header, made as the admin panel makes it. */
export async function signIn({ origin, login }: Pick<RunningApp, 'origin' | 'login'>): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(login),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`)
  return cookie
}
