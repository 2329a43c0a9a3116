import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#scripts/free-port.ts'

export type Nginx = { base: string; stop: () => Promise<void> }

/** One worker in the foreground, connections kept for as long as the measurement lasts. */
async function startNginx(configuration: string, folder: string, port: number): Promise<Nginx> {
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration)
  const child: ChildProcess = spawn('nginx', ['-p', folder, '-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;'], { stdio: 'inherit' })
  await sleep(500)
  if (child.exitCode !== null) throw new Error('nginx did not start')
  return {
    base: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGQUIT')
      await once(child, 'exit')
    },
  }
}

const keepAlive = 'keepalive_requests 1000000000;'
/** The worker must be able to read a folder that is ours alone. */
const asUs = process.getuid?.() === 0 ? 'user root;' : ''

/** The yardstick: the same bytes as a file that is compressed already. */
export async function serveFile(plain: Buffer, gzipped: Buffer): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-nginx-file-'))
  writeFileSync(join(folder, 'page'), plain)
  writeFileSync(join(folder, 'page.gz'), gzipped)
  const port = await freePort()
  return startNginx(`${asUs} worker_processes 1; pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; ${keepAlive} default_type text/html; gzip_static on; open_file_cache max=100 inactive=60s;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; } }`, folder, port)
}

/** nginx in front of the app, as docker-compose.yml has it; only worker, ports, folders and names differ. */
export async function cacheInFront(app: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-nginx-cache-'))
  const port = await freePort()
  const { host } = new URL(app)
  const configuration = readFileSync(new URL('../deploy/nginx.conf', import.meta.url), 'utf8')
    .replaceAll('/tmp/', `${folder}/`)
    .replace('worker_processes auto;', `${asUs} worker_processes 1;`)
    .replace('sendfile on;', `sendfile on; ${keepAlive}`)
    .replace('server app:3000', `server 127.0.0.1:${new URL(app).port}`)
    .replace('listen 8080 default_server', `listen 127.0.0.1:${port} default_server`)
    .replace('proxy_set_header Host $host', `proxy_set_header Host ${host}`)
  return startNginx(configuration, folder, port)
}
