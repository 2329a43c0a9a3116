import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'

/** Whether it could be done. */
function does(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** Takes it for the life of this process; what a killed process had taken is free. */
function claim(folder: string): boolean {
  const note = join(folder, 'claimed')
  const isMine = does(() => writeFileSync(note, String(process.pid), { flag: 'wx' }))
  if (isMine) process.once('exit', () => rmSync(note, { force: true }))
  else if (!does(() => process.kill(Number(readFileSync(note, 'utf8')), 0))) rmSync(note, { force: true })
  return isMine
}

/**
 * One that is free, or any if all may use it. The numbers that Vitest gives its workers are no help: where one group of
 * projects ends and the next begins, two that run side by side can have the same.
 */
export const claimed = <Site extends { dataDir: string }>(sites: readonly Site[], shared: boolean): Promise<Site> =>
  vi.waitUntil(() => sites[shared ? process.pid % sites.length : sites.findIndex(({ dataDir }) => claim(dataDir))], { interval: 50, timeout: 300_000 })
