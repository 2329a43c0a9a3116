import { Agent, request } from 'node:http'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { startForBench } from './running-app.ts'
import { median } from './wrk.ts'

/**
 * A reader opens pages that nobody opened before, and an editor saves, with and without 80 connections beside them that ask
 * for 200 addresses the site does not have: rounds by turns. npx tsx bench/crowd.ts [--stories 300] [--rounds 3]
 */
const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const rounds = option('rounds', 3)
const app = await startForBench(option('stories', 300))
await app.logIn()

const ask = (path: string, from: string, agent?: Agent) =>
  new Promise<number>((done) => {
    request(app.base + path, { agent, headers: { 'x-forwarded-for': from } }, (res) => res.resume().on('end', () => done(res.statusCode ?? 0))).on('error', () => done(0)).end()
  })

/** 200 addresses at 80 connections, again and again under other names, until told to stop. */
function crowd() {
  const agent = new Agent({ keepAlive: true, maxSockets: 80 })
  let going = true
  let asked = 0
  const one = async () => {
    while (going) await ask(paths.story('kk', `joq-${(asked += 1)}`), '203.0.113.5', agent)
  }
  const all = Promise.all(Array.from({ length: 80 }, one))
  return async () => {
    going = false
    await all
    agent.destroy()
    return asked
  }
}

const { docs, totalDocs } = (await (await app.send('GET', '/api/stories?limit=5&depth=0')).json()) as { docs: { id: string }[]; totalDocs: number }
const storiesOnAPage = 12
/** Pages of the list: those of stories are rendered when they are published. */
const unopened = locales.flatMap((locale) => Array.from({ length: Math.floor(totalDocs / storiesOnAPage) - 1 }, (_, at) => paths.stories(locale, { page: at + 2 })))
const each = Math.floor(unopened.length / rounds / 2)

const times: Record<'alone' | 'beside', { reader: number[]; editor: number[] }> = { alone: { reader: [], editor: [] }, beside: { reader: [], editor: [] } }
let refused = 0
async function timed(list: number[], work: () => Promise<number>) {
  const begin = performance.now()
  if ((await work()) >= 500) refused += 1
  list.push(performance.now() - begin)
}

async function round(kind: 'alone' | 'beside') {
  const { reader, editor } = times[kind]
  for (const path of unopened.splice(0, each)) await timed(reader, () => ask(path, '198.51.100.7'))
  for (const { id } of docs) {
    await timed(editor, async () => (await app.send('PATCH', `/api/stories/${id}?locale=ru&draft=true&depth=0`, { title: `Черновик ${Date.now()}` })).status)
  }
}

let asked = 0
for (let turn = 0; turn < rounds; turn += 1) {
  await round('alone')
  const stop = crowd()
  await round('beside')
  asked += await stop()
}

const p95 = (list: number[]) => list.toSorted((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1] ?? NaN
for (const who of ['reader', 'editor'] as const) {
  const [alone, beside] = [times.alone[who], times.beside[who]]
  console.log(`${who}: alone median ${median(alone).toFixed(0)} ms, p95 ${p95(alone).toFixed(0)}; beside the crowd ${median(beside).toFixed(0)}, ${p95(beside).toFixed(0)}; p95 ratio ${(p95(beside) / p95(alone)).toFixed(2)} (at most 4)`)
}
console.log(`${asked} unknown addresses asked for; answers of 500 and more to reader and editor: ${refused} (none)`)
await app.close()
process.exit(0)
