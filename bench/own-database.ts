import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongod } from '#scripts/embedded-mongod.ts'
import { cleanEnvironment } from '#tests/setup/app.ts'

/** Runs a script of this folder, with nothing of ours in its environment and a database of its own that is gone afterwards. */
export async function runWithOwnDatabase(script: string, args: string[] = [], flags: string[] = []): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qanat-bench-'))
  const mongod = await startMongod(dataDir)
  const { status } = spawnSync(process.execPath, [...flags, '--import', 'tsx', '--conditions', 'production', '--conditions', 'react-server', `bench/${script}`, ...args], {
    stdio: 'inherit',
    env: {
      ...cleanEnvironment(),
      DATABASE_URI: mongod.uri('bench'), DATA_DIR: dataDir, SITE_URL: 'http://localhost:3000', APP_MODE: 'test', NODE_ENV: 'production',
      PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
    },
  })
  await mongod.stop()
  rmSync(dataDir, { recursive: true, force: true })
  process.exitCode = status ?? 1
}
