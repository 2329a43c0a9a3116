import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Rows of `publications` live 30 days (ms). */
const memoryOfRows = 29 * 24 * 3600_000

/** When this data directory last heard of every publication: kept in `file`, so that a restart knows what it missed. */
export function createContact(file: string, isFollowing: () => boolean) {
  let last = Date.now()

  function note() {
    if (!isFollowing()) return
    last = Date.now()
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, String(last))
    } catch {
      // Then a restart looks further back, or starts with an empty store.
    }
  }

  return {
    /** False when that is not known, or so long ago that rows are lost: then it counts from now, with nothing kept. */
    load(): boolean {
      const kept = readNumber(file)
      const known = kept !== undefined && Date.now() - kept < memoryOfRows
      last = known ? kept : Date.now()
      return known
    },
    last: (): number => (isFollowing() ? Date.now() : last),
    note,
    keepNoting: () => setInterval(note, 10_000).unref(),
  }
}

function readNumber(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}
