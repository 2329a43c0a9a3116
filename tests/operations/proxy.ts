import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, vi } from 'vitest'

/** `npm test` finds or installs it and names it here; an empty name says that there is none. */
const program = process.env['NGINX_PATH'] ?? 'nginx'

/** A test that needs the proxy. */
export const behindProxy = test.skipIf(!program)

type Options = { port: number; apps: readonly number[]; host?: string; /** The address of a proxy before it, as the file says how. */ behind?: string }

/**
 * The nginx of deploy/nginx.conf on `port`, in front of what listens on the ports `apps`: only ports, folders and the
 * names of the apps differ. `host`: what the apps believe to be called, where they are not known by the address of nginx.
 */
export async function startProxy({ port, apps, host, behind }: Options) {
  const ours = await readFile('deploy/nginx.conf', 'utf8')
  return run(port, (folder) => ours
    .replaceAll('/tmp/', `${folder}/`)
    .replace('# set_real_ip_from 198.51.100.0/24', behind ? `set_real_ip_from ${behind}` : '$&')
    .replaceAll('# real_ip', behind ? 'real_ip' : '$&')
    .replace(/^ *server app:3000(.*);$/m, (_line, how: string) => apps.map((app) => `server 127.0.0.1:${app}${how};`).join('\n'))
    .replace('listen 8080 default_server', `listen 127.0.0.1:${port} default_server`)
    .replace('proxy_set_header Host $http_host', `proxy_set_header Host ${host ?? '$http_host'}`))
}

/** A proxy of another house in front of `origin`: it adds its visitor to X-Forwarded-For, as most do. */
export const startOuterProxy = (port: number, origin: string) => run(port, (folder) => `pid ${folder}/pid;
error_log stderr warn;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_pass ${origin};
    }
  }
}
`)

async function run(port: number, write: (folder: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'qanat-nginx-'))
  // Started by root, its workers would change to a user who may not write here.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  await writeFile(join(folder, 'nginx.conf'), user + write(folder))
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
    folder,
    /** All that lies in its folders at this moment, by name and content. */
    async onDisk() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && entry.name !== 'nginx.conf').map((entry) => join(entry.parentPath, entry.name))
      // One that was there a moment ago may be gone by now.
      return (await Promise.all(files.map(async (file) => `${file}\n${await readFile(file, 'latin1').catch(() => '')}`))).join('\n')
    },
    async stop() {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
