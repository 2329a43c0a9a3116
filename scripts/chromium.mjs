import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installPackage, onPath } from './debian.mjs'
import { refuse, run, say } from './prepare.mjs'

/** Chromium without its windows: the same engine for a fifth of the work, since no tab strip is drawn for each page. */
const shells = ['chromium-headless-shell']
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function inPlaywrightCache(begins) {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright')
  if (!existsSync(cache)) return undefined
  return readdirSync(cache)
    .filter((name) => name.startsWith(begins))
    .flatMap((name) => readdirSync(join(cache, name)).map((folder) => join(cache, name, folder)))
    .flatMap((folder) => ['headless_shell', 'chrome-headless-shell', 'chrome', 'Chromium.app/Contents/MacOS/Chromium'].map((file) => join(folder, file)))
    .find((path) => existsSync(path))
}

const findShell = () => onPath(shells) ?? inPlaywrightCache('chromium_headless_shell-')
const find = () => findShell() ?? onPath(browsers) ?? inPlaywrightCache('chromium-')

async function install() {
  await installPackage('chromium-headless-shell', 'the browser tests')
  if (find()) return
  say('Fetching Chromium for the browser tests (Playwright) …')
  await run('Playwright', process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
}

/** The browser for the tests: named, on PATH, in Playwright's cache, or installed now. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : refuse(`CHROMIUM_PATH names ${named}, which does not exist.`)
  // Where only the whole browser stands it does as well, slower.
  if (!findShell()) await install()
  return find() ?? refuse('No Chromium for the browser tests: install it (on Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.')
}
