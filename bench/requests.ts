import { gunzipSync, gzipSync } from 'node:zlib'
import { request } from 'node:http'
import { paths } from '#lib/paths.ts'
import { cacheInFront, type Nginx, serveFile } from './nginx.ts'
import { startForBench } from './running-app.ts'
import { type Measured, median, wrk } from './wrk.ts'

/**
 * Requests per second of the front door against nginx with the same bytes as a compressed file; alternating runs.
 * npx tsx bench/requests.ts [--seconds 20] [--rounds 3] [--stories 1000]
 */
const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const seconds = option('seconds', 20)
const rounds = option('rounds', 3)

const app = await startForBench(option('stories', 1000))

function gzippedBody(url: string): Promise<Buffer> {
  return new Promise((done, failed) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
    }).on('error', failed).end()
  })
}

const summary = (runs: Measured[]) => ({
  rate: Math.round(median(runs.map(({ rate }) => rate))),
  p95: Number(median(runs.map(({ p95 }) => p95)).toFixed(2)),
  errors: runs.reduce((sum, { errors }) => sum + errors, 0),
})

async function compare(what: string, address: string) {
  const bytes = await gzippedBody(app.base + address)
  const file: Nginx = await serveFile(gunzipSync(bytes), gzipSync(gunzipSync(bytes), { level: 6 }))
  const cache = await cacheInFront(app.base)
  const runs: Record<'app' | 'cache' | 'file', Measured[]> = { app: [], cache: [], file: [] }
  wrk(app.base + address, 2)
  for (let round = 0; round < rounds; round += 1) {
    runs.app.push(wrk(app.base + address, seconds))
    runs.file.push(wrk(`${file.base}/page`, seconds))
    runs.cache.push(wrk(cache.base + address, seconds))
  }
  await file.stop()
  await cache.stop()
  const [own, fronted, yardstick] = [summary(runs.app), summary(runs.cache), summary(runs.file)]
  console.table({ 'front door': own, 'nginx in front': fronted, 'nginx, a file': yardstick })
  const share = (rate: number) => `${((rate / yardstick.rate) * 100).toFixed(0)} %`
  console.log(`${what}, ${bytes.length} bytes gzip: front door ${share(own.rate)} of nginx (at least 30 %), p95 ${own.p95} ms (under 6); nginx in front ${share(fronted.rate)} (at least 50 %)`)
}

const list = (await (await app.get('/api/stories?locale=kk&limit=1&depth=0')).json()) as { docs: { slug: string }[] }
await compare('home', paths.home('kk'))
await compare('story', paths.story('kk', list.docs[0]?.slug ?? ''))
console.log(`memory of the app after the load: ${app.memory()} MB (under 512; heaps capped at 96 and 224)`)
await app.close()
process.exit(0)
