// `npm run check`: everything that must hold before a change is shared. The first fault ends it.
import { generateAll } from './generate.mjs'
import { checkNode, install, refuse, run, say } from './prepare.mjs'

checkNode()
await install()

say('Generated files …')
const changed = await generateAll()
if (changed.length) refuse(`${changed.join(' and ')} had not been generated after the last change; now they are: look at them and commit them.`)

const node = (name, ...args) => run(name, process.execPath, args)
/** Messages have tests of their own (tests/unit/messages.test.ts), so `npm test` is the last step here. */
const steps = [
  ['Route types', 'node_modules/next/dist/bin/next', 'typegen'],
  ['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['Tests', 'scripts/test.mjs'],
]
for (const [name, ...args] of steps) {
  say(`${name} …`)
  if ((await node(name, ...args)) !== 0) refuse(`${name}: see the message above.`)
}
say('All is well.')
