import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runningMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { realTime } from '#tests/real-time.ts'
import { type RunningApp, runLauncher, signIn, startApp } from '#tests/setup/app.ts'

let dataDir: string
let port: number
let app: RunningApp
const acknowledged: string[] = []

const start = () => startApp({ dataDir, port, env: { ADMIN_EMAIL: 'office@example.org', ADMIN_PASSWORD: 'a long enough one' } })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'qanat-survival-'))
  port = await freePort()
  app = await start()
})
afterAll(async () => {
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const processes = (pattern: string) =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(pattern))
    .map((line) => ({ pid: Number(line.trim().split(/\s+/)[0]), parent: Number(line.trim().split(/\s+/)[1]) }))

const theApp = () => processes('dist/server.js').find(({ parent }) => parent === app.launcher.pid)?.pid
const theDatabase = () => processes(`${dataDir}/mongo`).find(({ parent }) => parent === app.launcher.pid)?.pid

function killNow(pid: number | undefined) {
  if (!pid) throw new Error('there is no such process to kill')
  process.kill(pid, 'SIGKILL')
}

/** Saves topics until told to stop; remembers those the site said it had saved. */
function keepSaving(cookie: string) {
  let going = true
  const ended = (async () => {
    for (let count = 0; going && count < 500; count++) {
      const title = `Тақырып ${Date.now()}-${count}`
      const answer = await fetch(`${app.origin}/api/topics?locale=kk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: app.origin },
        body: JSON.stringify({ title, description: title }),
        signal: AbortSignal.timeout(15_000),
      }).catch(() => undefined)
      if (answer?.status === 201) acknowledged.push(title)
      else await realTime(100, 'a site that is away is asked again, not at once')
    }
  })()
  return async () => ((going = false), ended)
}

async function savedTopics() {
  const cookie = await signIn(app)
  const answer = await fetch(`${app.origin}/api/topics?locale=kk&limit=1000&depth=0`, { headers: { cookie, origin: app.origin } })
  const { docs } = (await answer.json()) as { docs: { title?: string; description?: string; slug?: string; publicSlugs?: { kk?: string } }[] }
  return docs.filter(({ title }) => title?.startsWith('Тақырып'))
}

async function expectNothingLost() {
  const saved = await savedTopics()
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(acknowledged.filter((title) => !saved.some((topic) => topic.title === title))).toEqual([])
  // Nothing half: the text, the slug and the index kept by the hook belong to one save.
  expect(saved.filter(({ title, description, slug, publicSlugs }) => title !== description || !slug || publicSlugs?.kk !== slug)).toEqual([])
}

/** Resolves when more topics have been saved from now on. */
async function someSaved() {
  const before = acknowledged.length
  await vi.waitUntil(() => acknowledged.length >= before + 5, { timeout: 60_000 })
}

test('PORT, DATA_DIR, ADMIN_EMAIL and ADMIN_PASSWORD are honoured', async () => {
  expect(app.output()).toContain(`http://localhost:${port}/kk`)
  expect(app.output()).toContain('office@example.org')
  expect(app.login).toEqual({ email: 'office@example.org', password: 'a long enough one' })
  expect(await signIn(app)).toContain('payload-token')
})

test('a killed database is started again, and every acknowledged save is there', async () => {
  const stopSaving = keepSaving(await signIn(app))
  await someSaved()
  killNow(theDatabase())
  await someSaved()
  await stopSaving()
  await expectNothingLost()
})

test('a killed launcher takes app and database along, and a new start finds every save', async () => {
  const stopSaving = keepSaving(await signIn(app))
  await someSaved()
  const [server, database] = [theApp(), theDatabase()]
  killNow(app.launcher.pid)
  app = await start()
  await stopSaving()
  // The old app may still be ending what it had begun: that takes a few seconds.
  const left = () => processes('').map(({ pid }) => pid).filter((pid) => pid === server || pid === database)
  await expect.poll(left, { timeout: 15_000, interval: 200 }).toEqual([])
  await expectNothingLost()
})

test('a killed app ends the demo, and a new start finds every save', async () => {
  const stopSaving = keepSaving(await signIn(app))
  await someSaved()
  killNow(theApp())
  if (app.launcher.exitCode === null) await once(app.launcher, 'exit')
  await stopSaving()
  expect(app.launcher.exitCode).toBe(1)
  app = await start()
  await expectNothingLost()
})

test('all three killed at once lose nothing that was acknowledged', async () => {
  const stopSaving = keepSaving(await signIn(app))
  await someSaved()
  const all = [app.launcher.pid, theApp(), theDatabase()]
  all.forEach(killNow)
  await stopSaving()
  app = await start()
  await expectNothingLost()
})

test('a second start in under 15 seconds keeps the data', async () => {
  await app.stop()
  const begin = Date.now()
  app = await start()
  expect(Date.now() - begin).toBeLessThan(15_000)
  await expectNothingLost()
})

test('a second launcher of the same copy follows the first; one with another port is refused', async () => {
  const second = await start()
  expect(second.output()).toContain('running already')
  second.launcher.kill('SIGKILL')
  const other = await runLauncher('demo', { DATA_DIR: dataDir, PORT: String(await freePort()) })
  expect(other.code).toBe(1)
  expect(other.stderr).toContain('is in use by the copy at')
  await expectNothingLost()
})

test('a polite stop ends everything within 10 seconds', async () => {
  const begin = Date.now()
  expect(await app.stop()).toBe(0)
  expect(Date.now() - begin).toBeLessThan(10_000)
  expect(await runningMongod(dataDir)).toBeUndefined()
})
