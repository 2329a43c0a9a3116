import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { documented } from '#tests/documented.ts'

/** Who is nobody on any system. */
const nobody = 65_534

/** The packages that `npm ci --omit=dev` would install, by name: the lock file says which are for development only. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean }> }
  return Object.entries(packages).filter(([path, { dev }]) => /^node_modules\/[^/]+(\/[^/]+)?$/.test(path) && !dev).map(([path]) => path)
}

/** Runs what this repository's own installation holds: nothing is installed again. */
function linkPackages(folder: string) {
  for (const path of productionPackages()) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    try {
      symlinkSync(join(process.cwd(), path), join(folder, path))
    } catch {
      // Made for another system, and not there.
    }
  }
}

/** Another user of this machine, where we may become one and they may read this folder. */
async function otherUser(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const other = { uid: nobody, gid: nobody }
  const reads = promisify(execFile)('node', ['-e', `require(${JSON.stringify(join(folder, 'node_modules/zod'))})`], { ...other, env: { PATH: process.env['PATH'] ?? '' } as unknown as NodeJS.ProcessEnv })
  return reads.then(() => other, () => undefined)
}

export type Walker = Awaited<ReturnType<typeof cleanDirectory>>

/** A folder with what the page for small servers tells to copy, and nothing else, for the commands of the pages to be run in. */
export async function cleanDirectory() {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-walk-'))
  // As documented, without the packing in between.
  const pack = documented(/^tar cz --exclude/).replace('tar cz', 'tar c').replace(/ > \S+$/, ` | tar x -C ${folder}`)
  await promisify(execFile)('sh', ['-c', pack])
  linkPackages(folder)
  const home = join(folder, 'home')
  const data = join(folder, 'data')
  for (const made of [home, data]) mkdirSync(made, { mode: 0o700 })
  const other = await (async () => {
    if (process.getuid?.() === 0) for (const owned of [folder, home, data]) chownSync(owned, nobody, nobody)
    return otherUser(folder)
  })()
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: home, npm_config_cache: join(home, 'npm'), npm_config_update_notifier: 'false', LANG: 'C.UTF-8' } as unknown as NodeJS.ProcessEnv

  /** `end`: as Ctrl-C does it, for all that the command began; npm alone would leave behind what it runs. */
  const begin = (command: string, more: Record<string, string> = {}): ChildProcess & { said: () => string; end: () => Promise<void> } => {
    const child = spawn('sh', ['-c', `exec ${command}`.replace(/^exec (?=.*[;&|<>$])/, '')], { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...other })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (said += part))
    const closed = once(child, 'close')
    const end = async () => {
      if (child.pid) process.kill(-child.pid, 'SIGTERM')
      await closed
    }
    return Object.assign(child, { said: () => said, end })
  }

  return {
    folder,
    asOther: other !== undefined,
    begin,
    /** To its end; gives what it said. */
    async run(command: string, more: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
      const child = begin(command, more)
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, said: child.said() }
    },
  }
}
