import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Rows of `publications` live 30 days (ms). */
const memoryOfRows = 29 * 24 * 3600_000
/** More are not published while a row may still be read twice. */
const mostApplied = 1000

type Kept = { at: number; applied: string[] }

/**
 * When this data directory last heard of every publication, and which it has applied lately: kept in `file`, so that
 * a restart knows what it missed.
 */
export function createContact(file: string, isFollowing: () => boolean) {
  let last = Date.now()
  const applied = new Set<string>()

  function note() {
    if (!isFollowing()) return
    last = Date.now()
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.tmp`, JSON.stringify({ at: last, applied: [...applied] } satisfies Kept))
      renameSync(`${file}.tmp`, file)
    } catch {
      // Then a restart looks further back, or starts with an empty store.
    }
  }

  return {
    /** False when that is not known, or so long ago that rows are lost: then it counts from now, with nothing kept. */
    load(): boolean {
      const kept = read(file)
      const known = kept !== undefined && Date.now() - kept.at < memoryOfRows
      last = known ? kept.at : Date.now()
      for (const id of known ? kept.applied : []) applied.add(id)
      return known
    },
    last: (): number => (isFollowing() ? Date.now() : last),
    hasApplied: (id: string) => applied.has(id),
    addApplied(id: string) {
      applied.add(id)
      const [oldest] = applied
      if (applied.size > mostApplied && oldest !== undefined) applied.delete(oldest)
      note()
    },
    note,
    keepNoting: () => setInterval(note, 10_000).unref(),
  }
}

function read(file: string): Kept | undefined {
  try {
    const { at, applied } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    return typeof at === 'number' && Array.isArray(applied) ? { at, applied } : undefined
  } catch {
    return undefined
  }
}
