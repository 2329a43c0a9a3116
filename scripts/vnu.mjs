import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { onPath } from './debian.mjs'
import { run, say } from './prepare.mjs'

const version = '26.9.27'

/** The Nu HTML checker (thirty megabytes of Java), fetched once where there is Java; else an empty string, and its test is left out. */
export async function findVnu() {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'qanat', `vnu-${version}`)
  const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar')
  if (onPath(['java']) && !existsSync(jar)) {
    say('Fetching the Nu HTML checker (once) …')
    await run('npm', 'npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `vnu-jar@${version}`])
  }
  if (onPath(['java']) && existsSync(jar)) return jar
  say('No Java, or no Nu HTML checker: its test is left out.')
  return ''
}
