import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '#scripts/free-port.ts'

export type DemoSite = { url: string; dataDir: string; email: string; password: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** The demo, started the way the README says, on a port and folder of its own. */
    site: DemoSite
  }
}

/** Starts `npm run demo` for the whole run of browser and HTTP tests. */
export default async function setup(project: TestProject) {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'qanat-e2e-'))
  const site = { url: `http://localhost:${port}`, dataDir, email: 'director@example.kz', password: 'kaz dala zhuldyz 42' }
  const settings = { PORT: String(port), DATA_DIR: dataDir, SITE_URL: site.url, ADMIN_EMAIL: site.email, ADMIN_PASSWORD: site.password }
  const demo = spawn('npm', ['run', 'demo'], { env: { ...process.env, ...ownDatabase(), ...settings }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  demo.stdout.on('data', (text) => (said += String(text)))
  demo.stderr.on('data', (text) => (said += String(text)))
  await ready(site.url, () => demo.exitCode, () => said)
  project.provide('site', site)
  return async () => {
    const ended = new Promise((done) => demo.once('exit', done))
    if (demo.pid && demo.exitCode === null) process.kill(-demo.pid, 'SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** With an external server each run takes a database of its own: the demo content is loaded into an empty one only. */
function ownDatabase(): { DATABASE_URI?: string } {
  const external = process.env['DATABASE_URI']
  if (!external) return {}
  const uri = new URL(external)
  uri.pathname = `/qanat-e2e-${Date.now()}`
  return { DATABASE_URI: uri.href }
}

async function ready(url: string, exitCode: () => number | null, said: () => string) {
  for (const patience = Date.now() + 220_000; Date.now() < patience; await new Promise((later) => setTimeout(later, 250))) {
    if (exitCode() !== null) break
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`The demo did not start. It said:\n${said()}`)
}
