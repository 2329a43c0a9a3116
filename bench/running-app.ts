import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startMongod } from '#scripts/embedded-mongod.ts'
import { startBuiltApp } from '#tests/app.ts'
import { cleanEnvironment } from '#tests/setup/app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The built app over a database of its own with `count` generated stories in three languages. */
export async function startForBench(count: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'qanat-bench-'))
  const mongod = await startMongod(dataDir)
  const databaseUri = mongod.uri('bench')
  const app = await startBuiltApp({ databaseUri, dataDir, firstAccount: true })
  const started = Date.now()
  execFileSync(process.execPath, ['--import', 'tsx', '--conditions', 'production', '--conditions', 'react-server', 'bench/generate-stories.ts', String(count)], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...cleanEnvironment(),
      DATABASE_URI: databaseUri, DATA_DIR: dataDir, SITE_URL: app.base, APP_MODE: 'demo', NODE_ENV: 'production',
      PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
    },
  })
  await settle(app.pid)
  console.log(`${count} stories in three languages written and rendered again in ${((Date.now() - started) / 1000).toFixed(0)} s`)
  return {
    ...app,
    databaseUri,
    /** Memory of the app process, mongod apart (MB). */
    memory: () => memoryOf(app.pid),
    async close() {
      await app.stop()
      await mongod.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The front door and the process that renders for it. */
const processesOf = (pid: number) => [String(pid), ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)]

/** After a thousand saves thousands of pages are rendered again in the background; what is measured meanwhile is not the hit. */
async function settle(pid: number) {
  if (!existsSync(`/proc/${pid}/status`)) return
  const ticks = () =>
    processesOf(pid)
      .map((one) => readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [])
      .reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0)
  for (let before = ticks(), quiet = 0; quiet < 2; ) {
    await sleep(2000)
    const now = ticks()
    quiet = now - before < 10 ? quiet + 1 : 0
    before = now
  }
}

/** Both processes (MB). */
function memoryOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/status`)) return NaN
  const resident = processesOf(pid).map((one) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1]))
  return Math.round(resident.reduce((sum, kilobytes) => sum + kilobytes) / 1024)
}
