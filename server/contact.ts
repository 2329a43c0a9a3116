import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** When this data directory last heard of every publication: kept in `file`, so that a restart knows what it missed. */
export function createContact(file: string, isFollowing: () => boolean) {
  let last: number | undefined

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
    load() {
      try {
        last = Number(readFileSync(file, 'utf8')) || undefined
      } catch {
        last = undefined
      }
    },
    last: () => (isFollowing() ? Date.now() : last),
    note,
    keepNoting: () => setInterval(note, 10_000).unref(),
  }
}
