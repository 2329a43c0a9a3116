import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { reason, warn } from './log.ts'
import { sizeOf, type Page, type PageFacts } from './page.ts'
import { createPageFiles, fileNameOf } from './page-files.ts'

/** Bytes of pages kept in memory, and the number of pages kept on disk. */
const memory = 32 * 1024 * 1024
const mostFiles = 20_000

type Known = Pick<PageFacts, 'key' | 'tags'> & { stale: boolean }

/** Every rendered page, in memory and under `directory`. Knows of each what it shows and whether that has changed. */
export function createPageStore(directory: string) {
  const files = createPageFiles(directory)
  const known = new Map<string, Known>()
  const pages = new LRUCache<string, Page>({ maxSize: memory, sizeCalculation: sizeOf })
  let diskFailed = false
  let disk: Promise<void> = Promise.resolve()

  const showsAny = ({ tags }: Pick<PageFacts, 'tags'>, changed: readonly string[]) => tags.some((tag) => changed.includes(tag))

  /**
   * One piece of work on the disk after the other, so that nothing written later is removed by a withdrawal before it.
   * A disk that is full or read-only costs the memory of a restart, not the page.
   */
  function onDisk(work: () => Promise<unknown>): Promise<void> {
    disk = disk.then(work).then(
      () => void (diskFailed = false),
      (error: unknown) => {
        if (!diskFailed) warn(`pages cannot be kept on disk: ${reason(error)}`)
        diskFailed = true
      },
    )
    return disk
  }

  function forget(key: string) {
    if (!known.delete(key)) return
    pages.delete(key)
    void onDisk(() => files.remove(fileNameOf(key)))
  }

  return {
    /**
     * Takes over what an earlier process of this build left: all of it stale until rendered again, or nothing
     * when it cannot be known what was withdrawn since.
     */
    load({ trusted }: { trusted: boolean }) {
      if (!trusted) files.removeAll()
      files.open()
      for (const name of files.names()) {
        const facts = files.facts(name)
        if (facts) known.set(facts.key, { key: facts.key, tags: facts.tags, stale: true })
      }
    },
    count: () => [...known.keys()].filter((key) => !key.includes('/problem/')).length,
    /** The hot path: in memory or not at all. */
    inMemory: (key: string) => pages.get(key),
    async get(key: string): Promise<Page | undefined> {
      const hot = pages.get(key)
      if (hot) return hot
      const note = known.get(key)
      if (!note) return undefined
      const page = await files.read(key)
      // What was withdrawn or rendered while the file was being read wins.
      if (known.get(key) !== note) return pages.get(key)
      if (!page) return void known.delete(key)
      page.stale = note.stale
      pages.set(key, page)
      return page
    },
    put(page: Page) {
      const { key, tags } = page.facts
      const note = { key, tags, stale: false }
      known.delete(key)
      known.set(key, note)
      pages.set(key, page)
      // Unless it was withdrawn or rendered again by the time the disk is free.
      void onDisk(async () => known.get(key) === note && files.write(page))
      for (const oldest of known.keys()) {
        if (known.size <= mostFiles) break
        forget(oldest)
      }
    },
    forget,
    isKnown: (key: string) => known.has(key),
    isStale: (key: string) => known.get(key)?.stale ?? false,
    markStale(tags: readonly string[]) {
      for (const note of known.values()) if (showsAny(note, tags)) note.stale = true
      for (const page of pages.values()) if (showsAny(page.facts, tags)) page.stale = true
    },
    /** Deletes what shows any of these, also files another process wrote. Returns the addresses, last asked for first. */
    async withdraw(tags: readonly string[]): Promise<string[]> {
      const recent = [...pages.values()].filter((page) => showsAny(page.facts, tags)).map(({ facts }) => facts.key)
      const gone = [...known.values()].filter((note) => showsAny(note, tags)).map(({ key }) => key)
      for (const key of gone) {
        known.delete(key)
        pages.delete(key)
      }
      await onDisk(async () => {
        await Promise.all(gone.map((key) => files.remove(fileNameOf(key))))
        const ours = new Set([...known.keys()].map(fileNameOf))
        for (const name of files.names().filter((name) => !ours.has(name))) {
          const facts = files.facts(name)
          if (!facts || showsAny(facts, tags)) await files.remove(name)
        }
        await files.removeHalfWritten()
      })
      return recent
    },
    /** Resolves when everything is on disk. */
    settled: () => disk,
  }
}

/** Pages of another build name files that no longer exist. */
export function removeOlderBuilds(directory: string, build: string) {
  if (!existsSync(directory)) return
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== build) rmSync(join(directory, entry.name), { recursive: true, force: true })
  }
}
