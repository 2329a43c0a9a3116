import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runningMongod } from './embedded-mongod.ts'
import { Refusal } from './refusal.ts'

type Copy = { pid: number; siteUrl: string; port: number; host: string }

const file = (dataDir: string) => join(dataDir, 'launcher.json')
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

export function noteRunningCopy(dataDir: string, copy: Omit<Copy, 'pid'>) {
  writeFileSync(file(dataDir), JSON.stringify({ pid: process.pid, ...copy }))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The launcher that keeps this folder's database running now. A number left behind by a dead one does not count. */
async function runningCopy(dataDir: string): Promise<Copy | undefined> {
  if (!existsSync(file(dataDir))) return undefined
  const copy = JSON.parse(readFileSync(file(dataDir), 'utf8')) as Copy
  return copy.pid !== process.pid && isAlive(copy.pid) && (await runningMongod(dataDir)) ? copy : undefined
}

async function answers({ port, host }: Copy): Promise<boolean> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health/live`
  return fetch(url, { signal: AbortSignal.timeout(1500) }).then((answer) => answer.ok, () => false)
}

/**
 * Two launchers on one folder would be two masters of one database. When the folder's site is up at the very address
 * we were to serve, the second start follows the first: `follow` resolves when that ends. A copy that is just ending is
 * waited for. Anything else is a Refusal.
 */
export async function followRunningCopy(dataDir: string, siteUrl: string): Promise<{ follow: () => Promise<void> } | undefined> {
  const end = Date.now() + 30_000
  for (;;) {
    const copy = await runningCopy(dataDir)
    if (!copy) return undefined
    if (copy.siteUrl !== siteUrl) {
      throw new Refusal(`${dataDir} is in use by the copy at ${copy.siteUrl} (process ${copy.pid}): stop it, or set DATA_DIR to another folder.`)
    }
    if (await answers(copy)) return { follow: () => untilGone(copy.pid) }
    if (Date.now() > end) throw new Refusal(`${dataDir} is in use by process ${copy.pid}, which does not answer: stop it, or set DATA_DIR to another folder.`)
    await later(300)
  }
}

async function untilGone(pid: number) {
  while (isAlive(pid)) await later(1000)
}
