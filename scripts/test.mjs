// `npm test`: prepares what is missing (dependencies, build, browser, proxy), then runs everything. Arguments go to Vitest.
import { findChromium } from './chromium.mjs'
import { findNginx } from './nginx.mjs'
import { build, checkNode, install, run, say } from './prepare.mjs'

checkNode()
await install()
await build()
const chromium = await findChromium()
const nginx = await findNginx()
say(`Testing, with the browser ${chromium} …`)
process.exitCode = await run('Tests', process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium, NGINX_PATH: nginx })
