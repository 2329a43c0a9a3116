import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongod } from '#scripts/embedded-mongod.ts'
import { cleanEnvironment } from '#tests/setup/app.ts'

/** How long the sign-up form takes for each state of an address; nobody should be able to tell them apart. npx tsx bench/sign-up.ts */
const dataDir = mkdtempSync(join(tmpdir(), 'qanat-bench-'))
const mongod = await startMongod(dataDir)
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions', 'production', '--conditions', 'react-server', 'bench/sign-up-answers.ts'], {
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
