// `npm run demo`: from a fresh clone to a running site. No question asked; nothing done twice.
import { build, checkNode, install, say } from './prepare.mjs'

checkNode()
say('Qanat demo')
await install()
await build()
process.argv[2] = 'demo'
await import('../dist/launch.js')
