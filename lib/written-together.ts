import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** New files, all or none: what a full disk has cut short would lie there empty and pass for a picture. */
export async function writeTogether(folder: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  await mkdir(folder, { recursive: true })
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
  } catch (error) {
    await Promise.all(files.map(([name]) => rm(join(folder, name), { force: true })))
    throw error
  }
}

/** Of the file system, of a quota, of the database's own disk. */
const full: readonly unknown[] = ['ENOSPC', 'EDQUOT', 14031]

export const isDiskFull = (error: unknown) => full.includes((error as { code?: unknown } | null)?.code)
