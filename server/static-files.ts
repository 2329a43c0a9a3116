import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { LRUCache } from 'lru-cache'
import { cacheControl, commonHeaders, filePolicy, immutable } from './headers.ts'
import { compress } from './compress.ts'
import { never, sizeOf, type Page } from './page.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** A name with the hash of the content in it: the same address never means other bytes. */
const isHashed = (path: string) => path.startsWith('/_next/static/') || /[.-][0-9a-f]{8,}\.[a-z0-9]+$/.test(path)

/** The files of the build and of `public/`: only what existed at the start exists at all. */
export function createStaticFiles({ root, https }: { root: string; https: boolean }) {
  const files = new Map([
    ...listFiles(join(root, 'public'), '/'),
    ...listFiles(join(root, '.next', 'static'), '/_next/static/'),
  ])
  const ready = new LRUCache<string, Page>({ maxSize: 24 * 1024 * 1024, sizeCalculation: sizeOf })

  async function prepare(path: string, file: string): Promise<Page> {
    const body = await readFile(file)
    const type = types[extname(file)] ?? 'application/octet-stream'
    return {
      facts: {
        key: path,
        kind: 'file',
        status: 200,
        headers: {
          'Content-Type': type,
          ...commonHeaders(https),
          'Content-Security-Policy': type.startsWith('image/svg') ? "default-src 'none'; style-src 'unsafe-inline'; sandbox" : filePolicy,
          'Cache-Control': isHashed(path) ? immutable : cacheControl.file,
        },
        etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
        tags: [],
        renderedAt: Date.now(),
        until: never,
      },
      bodies: await compress(body, type, 9),
      stale: false,
      heads: {},
    }
  }

  return async function findFile(path: string): Promise<Page | undefined> {
    const file = files.get(path)
    if (!file) return undefined
    const found = ready.get(path) ?? (await prepare(path, file))
    ready.set(path, found)
    return found
  }
}

function listFiles(directory: string, prefix: string): [string, string][] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [prefix + relative(directory, file).split(sep).map(encodeURIComponent).join('/'), file]
      })
  } catch {
    return []
  }
}
