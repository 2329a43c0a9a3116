import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Ends a server of ours on this folder whose launcher was killed in the very moment it began: nobody watches that one. A
 * server with a living parent belongs to somebody.
 */
export function endOrphan(dbPath: string) {
  const lock = join(dbPath, 'mongod.lock')
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (!Number.isInteger(pid) || pid < 2) return
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
  const [before = '', after = ''] = stdout.split(` --dbpath ${dbPath} `)
  if (/^\s*1\s/.test(before) && /^--wiredTigerCacheSizeGB \S+ --nounixsocket/.test(after)) process.kill(pid, 'SIGTERM')
}
