// `npm start` (production), `npm run worker`, `npm run seed`, `npm run mail:check`, `npm run mail:hold`. Never installs or builds by itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, refuse, root, stampFile } from './prepare.mjs'

checkNode()
if (!existsSync(join(root, 'node_modules/payload'))) refuse('The dependencies are not installed: run npm ci --ignore-scripts first.')
if (!existsSync(stampFile) || !existsSync(join(root, '.next/BUILD_ID'))) refuse('The site is not built: run npm run build first.')
process.argv[2] ??= 'start'
const own = ['mail-check', 'mail-hold'].find((name) => name === process.argv[2])
await import(`../dist/${own ?? 'launch'}.js`)
