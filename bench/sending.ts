import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongod } from '#scripts/embedded-mongod.ts'
import { cleanEnvironment } from '#tests/setup/app.ts'

/** Letters of the newsletter a second into a mail server on this machine, over one, two and four connections. npx tsx bench/sending.ts [readers] */
const dataDir = mkdtempSync(join(tmpdir(), 'qanat-bench-'))
const mongod = await startMongod(dataDir)
const readers = process.argv[2] ?? '5000'
const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', '--conditions', 'production', '--conditions', 'react-server', 'bench/sending-rounds.ts', readers], {
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
