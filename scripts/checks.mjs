// What must hold besides the tests. Each check counts as one more test of the run.
import { spawn } from 'node:child_process'
import { generateAll } from './generate.mjs'
import { root, say } from './prepare.mjs'

/** Runs Node on a tool; resolves with what it said when it failed, with nothing when all is well. */
const complaint = (...args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const heard = []
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => heard.push(part))
    child.on('close', (code) => done(code === 0 ? '' : heard.join('') || `It ended with ${code}.`))
  })

async function generated() {
  const changed = await generateAll()
  return changed.length ? `${changed.join(' and ')} had not been generated after the last change; now they are: look at them and commit them.` : ''
}

const lint = () => complaint('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.')

/** Next writes the types of routes first, as its build does. */
const types = async () => (await complaint('node_modules/next/dist/bin/next', 'typegen')) || complaint('node_modules/typescript/bin/tsc', '--noEmit')

async function check(name, work) {
  const begin = Date.now()
  const words = await work()
  say(`${words ? '✗' : '✓'} ${name} (${Math.round((Date.now() - begin) / 1000)} s)`)
  if (words) console.error(words)
  return !words
}

/** Writes files that everything else reads: nothing runs beside it. */
export const checkGenerated = () => check('generated files', generated)
export const checkLint = () => check('lint', lint)
/** After a build, which writes into the same folder. */
export const checkTypes = () => check('types', types)
