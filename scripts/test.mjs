// `npm test`: prepares what is missing (dependencies, build, browser, proxy), then runs every check and every test, and
// ends with one line, `N passed, N failed`. With arguments, which go to Vitest, it runs only the tests that these name.
import { spawn } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { findChromium } from './chromium.mjs'
import { checkNode, build, install, root, say } from './prepare.mjs'
import { findNginx } from './nginx.mjs'
import { findVnu } from './vnu.mjs'

checkNode()
await install()
const chosen = process.argv.slice(2)
const checks = []
// After the installation: they need what it brings.
const { checkGenerated, checkLint, checkTypes } = await import('./checks.mjs')

if (!chosen.length) {
  checks.push(await checkGenerated())
  // Beside the build, and then beside the tests: both leave a core idle at times.
  checks.push(checkLint())
}
await build()
if (!chosen.length) checks.push(checks[1].then(checkTypes))

const chromium = await findChromium()
const nginx = await findNginx()
const vnu = await findVnu()
say(`Testing, with the browser ${chromium} …`)
const counts = await tests({ CHROMIUM_PATH: chromium, NGINX_PATH: nginx, VNU_JAR: vnu, TMPDIR: scratch() })
for (const held of await Promise.all(checks)) counts[held ? 'passed' : 'failed'] += 1
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = counts.failed ? 1 : 0

/** Where the tests keep databases and folders: in memory, where there is room for it, so that no disk keeps them waiting. */
function scratch() {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > 4 * 1024 ** 3) return memory
  } catch {
    // Not on this system.
  }
  return tmpdir()
}

/** Runs Vitest; its reporter (tests/reporter.ts) sends the counts. */
function tests(env) {
  return new Promise((done) => {
    let counts = { passed: 0, failed: 0, skipped: 0 }
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...chosen], {
      cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...env },
    })
    child.on('message', (message) => void (counts = message))
    // Whatever else stopped it counts as a failure too.
    child.on('close', (code) => done(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts))
  })
}
