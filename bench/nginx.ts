import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#scripts/free-port.ts'

export type Nginx = { base: string; stop: () => Promise<void> }

/** One worker in the foreground; `body` is what stands in its server block. */
async function startNginx(folder: string, body: (port: number) => string): Promise<Nginx> {
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  mkdirSync(join(folder, 'temp'), { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join(' ')
  writeFileSync(config, `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; ${temporary}
${body(port)} }`)
  const child: ChildProcess = spawn('nginx', ['-p', folder, '-c', config, '-e', join(folder, 'error.log')], { stdio: 'inherit' })
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

/** The yardstick: the same bytes as a file that is compressed already. */
export function serveFile(plain: Buffer, gzipped: Buffer): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-nginx-file-'))
  writeFileSync(join(folder, 'page'), plain)
  writeFileSync(join(folder, 'page.gz'), gzipped)
  return startNginx(folder, (port) => `default_type text/html; gzip_static on; open_file_cache max=100 inactive=60s;
server { listen 127.0.0.1:${port}; root ${folder}; }`)
}

/** nginx in front of the app with the short-lived page cache of `docker/nginx.conf`. */
export function cacheInFront(app: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-nginx-cache-'))
  return startNginx(folder, (port) => `proxy_cache_path ${folder}/cache keys_zone=pages:8m max_size=256m inactive=10m use_temp_path=off;
upstream app { server ${new URL(app).host}; keepalive 16; }
server { listen 127.0.0.1:${port};
  location / { proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
    proxy_cache pages; proxy_cache_lock on; proxy_cache_use_stale updating error timeout http_502 http_503; proxy_cache_background_update on; } }`)
}
