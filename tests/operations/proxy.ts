import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, vi } from 'vitest'

/** `npm test` finds or installs it and names it here; an empty name says that there is none. */
const program = process.env['NGINX_PATH'] ?? 'nginx'

/** A test that needs the proxy. */
export const behindProxy = test.skipIf(!program)

type Options = { port: number; apps: readonly number[]; host?: string }

/**
 * The nginx of deploy/nginx.conf on `port`, in front of what listens on the ports `apps`: only ports, folders and the
 * names of the apps differ. `host`: what the apps believe to be called, where they are not known by the address of nginx.
 */
export async function startProxy({ port, apps, host }: Options) {
  const folder = await mkdtemp(join(tmpdir(), 'qanat-nginx-'))
  const configuration = (await readFile('deploy/nginx.conf', 'utf8'))
    .replaceAll('/tmp/', `${folder}/`)
    .replace(/^ *server app:3000(.*);$/m, (_line, how: string) => apps.map((app) => `server 127.0.0.1:${app}${how};`).join('\n'))
    .replace('listen 8080 default_server', `listen 127.0.0.1:${port} default_server`)
    .replace('proxy_set_header Host $http_host', `proxy_set_header Host ${host ?? '$http_host'}`)
  // Started by root, its workers would change to a user who may not write here.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  await writeFile(join(folder, 'nginx.conf'), user + configuration)
  const options = ['-c', join(folder, 'nginx.conf'), '-p', folder]
  execFileSync(program, [...options, '-t'], { stdio: 'pipe' })
  const nginx = spawn(program, [...options, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  nginx.stderr.on('data', (text: Buffer) => (complaints += String(text)))
  const origin = `http://127.0.0.1:${port}`
  await vi.waitUntil(() => fetch(`${origin}/api/health/live`).then((answer) => answer.ok, () => false), { timeout: 30_000 })
  return {
    origin,
    /** What nginx has written into its log. */
    complaints: () => complaints,
    async stop() {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
