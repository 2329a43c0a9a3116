import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installPackage, onPath } from './debian.mjs'
import { refuse, run, say } from './prepare.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function inPlaywrightCache() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright')
  if (!existsSync(cache)) return undefined
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium']
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .flatMap((name) => inside.map((file) => join(cache, name, file)))
    .find((path) => existsSync(path))
}

const find = () => onPath(names) ?? inPlaywrightCache()

async function install() {
  await installPackage('chromium', 'the browser tests')
  if (find()) return
  say('Fetching Chromium for the browser tests (Playwright) …')
  await run('Playwright', process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
}

/** The browser for the tests: named, on PATH, in Playwright's cache, or installed now. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : refuse(`CHROMIUM_PATH names ${named}, which does not exist.`)
  if (!find()) await install()
  return find() ?? refuse('No Chromium for the browser tests: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.')
}
