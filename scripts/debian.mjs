import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './prepare.mjs'

/** The first of these programs that stands on PATH. */
export function onPath(names) {
  // Debian keeps servers where a plain user's PATH does not lead.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** Installs a package where that needs nobody's leave: as root on Debian. It may fail; the caller looks. */
export async function installPackage(name, purpose) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  say(`Installing ${name} for ${purpose} (apt-get) …`)
  // Nothing is asked, and a server that comes along is not started.
  const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const install = ['-y', '-qq', '--no-install-recommends', 'install', name]
  if ((await run('apt-get', 'apt-get', install, quiet)) === 0) return
  await run('apt-get', 'apt-get', ['-qq', 'update'], quiet)
  await run('apt-get', 'apt-get', install, quiet)
}
