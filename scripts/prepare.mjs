// Runs before any dependency is there: plain JavaScript and Node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A progress line with the seconds since the start. */
export const say = (line) => console.log(`[${String(Math.round(process.uptime())).padStart(3)} s] ${line}`)

/** One sentence instead of a stack, and the end. */
export function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) refuse(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
}

/** Runs a program and resolves with its exit code; says that it still works every 20 seconds. */
export function run(name, command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, shell: process.platform === 'win32' })
    const pulse = setInterval(() => say(`${name}: still at work …`), 20_000)
    const end = (code) => (clearInterval(pulse), done(code))
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Whether what stands in node_modules is what the lockfile asks for. */
export function dependenciesCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version)
}

export async function install() {
  if (dependenciesCurrent()) return
  say('Installing the dependencies (once) …')
  const code = await run('Installing', 'npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) refuse('The dependencies could not be installed: see npm’s message above.')
}

const sources = ['app', 'collections', 'admin', 'features', 'ui', 'browser', 'i18n', 'lib', 'domain', 'worker', 'migrations', 'messages', 'server', 'scripts', 'demo', 'public', 'docs/editors', 'package-lock.json', 'package.json', 'next.config.ts', 'instrumentation.ts', 'payload.config.ts', 'tsconfig.json']

/** A fingerprint of everything a build is made of. */
export function sourceHash() {
  const hash = createHash('sha256')
  const visit = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) visit(`${path}/${name}`)
    // Made by the build itself.
    else if (!path.endsWith('.d.json.ts')) hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
  sources.forEach(visit)
  return hash.digest('hex')
}

export const stampFile = join(root, 'dist/build.json')

export function buildCurrent() {
  if (!existsSync(stampFile) || !existsSync(join(root, '.next/BUILD_ID'))) return false
  return JSON.parse(readFileSync(stampFile, 'utf8')).sources === sourceHash()
}

export async function build() {
  if (buildCurrent()) return
  say('Building the site (after a change of the sources only) …')
  if ((await run('Building', process.execPath, ['scripts/build.mjs'])) !== 0) refuse('The build failed: see the message above.')
}
