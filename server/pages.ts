import { LRUCache } from 'lru-cache'
import type { Database } from './database.ts'
import { withoutExpired } from './expired-parts.ts'
import { createFlights } from './flights.ts'
import { reason, warn } from './log.ts'
import type { Page, PageKind } from './page.ts'
import type { createPageStore } from './page-store.ts'
import type { createTombstones } from './tombstones.ts'
import { Busy, type Turns } from './turns.ts'

/** Without a database a page is shown for so long after this process last knew it to be right (ms). */
export const staleMax = 24 * 3600_000

export type Wanted = { key: string; kind: PageKind }

/** What a render came to: a page, or the status of the error document to show. */
export type Outcome = Page | 404 | 410
export type Found = Outcome | 500 | 503

type Parts = {
  store: ReturnType<typeof createPageStore>
  tombstones: ReturnType<typeof createTombstones>
  database: Pick<Database, 'isUp' | 'check' | 'events'>
  /** This process hears of every publication at this moment. */
  isFollowing: () => boolean
  lastContact: () => number
  render: (wanted: Wanted) => Promise<Outcome>
  /** The page is asked for again and again: a smaller body is worth its price. */
  compressHarder: (page: Page) => void
  /** Whether a page may be there at all, asked before anything is rendered. */
  mayExist: (key: string) => Promise<boolean>
  turns: Turns
}

/** Who renders without anybody waiting. */
const ourselves = 'background'

/**
 * Decides between the stored page, a new render and an error document:
 * fresh: the stored page · database away: the stored page up to `staleMax`, else 410 or 503 ·
 * otherwise a render; when that fails the last good page, else 500.
 */
export function createPages({ store, tombstones, database, isFollowing, lastContact, render, compressHarder, mayExist, turns }: Parts) {
  const flights = createFlights<Outcome>(turns)
  const missing = new LRUCache<string, 404 | 410>({ maxSize: 2 * 1024 * 1024, sizeCalculation: (_, key) => 200 + key.length, ttl: 10_000 })
  /** Counts publications; each tag remembers the last that touched it. */
  let published = 0
  const lastPublished = new Map<string, number>()

  const isFresh = (page: Page) => !page.stale && page.facts.until > Date.now() && isFollowing()
  const isBearable = (page: Page) => Date.now() - Math.max(page.facts.renderedAt, lastContact()) < staleMax

  /** Renders until no publication came in between: what is stored, or shown after a withdrawal, is never older. */
  async function renderCurrent(wanted: Wanted): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      const before = published
      const outcome = await orDown(render(wanted))
      const tags = typeof outcome === 'number' ? [...lastPublished.keys()] : outcome.facts.tags
      const overtaken = tags.some((tag) => (lastPublished.get(tag) ?? 0) > before)
      if (overtaken && attempt < 3) continue
      if (!overtaken) keep(wanted.key, outcome)
      return outcome
    }
  }

  function keep(key: string, outcome: Outcome) {
    if (typeof outcome !== 'number') {
      tombstones.lift(key)
      return store.put(outcome)
    }
    missing.set(key, outcome)
    store.forget(key)
  }

  /** A render that hangs because the database just went away need not be waited for. */
  async function orDown<T>(work: Promise<T>): Promise<T> {
    let fail = () => {}
    const down = new Promise<never>((_, reject) => {
      fail = () => reject(new Error('the database went away'))
      database.events.once('down', fail)
    })
    try {
      return await Promise.race([work, down])
    } finally {
      database.events.off('down', fail)
    }
  }

  /**
   * The last good page wins over an error; asked for anew, because a withdrawal may have come in meanwhile. Over a
   * withdrawal nothing wins: the page's file may still be there when the process died before it was deleted.
   */
  async function withoutDatabase(key: string): Promise<Found> {
    const stored = await store.get(key)
    const left = stored && isBearable(stored) ? await withoutExpired(stored) : 503
    return tombstones.has(key) ? 410 : left
  }

  const refresh = (wanted: Wanted, network = ourselves) => flights.join(wanted.key, network, () => renderCurrent(wanted))

  /** Known to be no address of ours; remembered for as long as a 404 that was rendered. */
  async function isNowhere({ key }: Wanted): Promise<boolean> {
    if (store.isKnown(key)) return false
    const before = published
    if (await mayExist(key)) return false
    if (published === before) missing.set(key, 404)
    return true
  }

  return {
    /** A page that can be sent this very moment, or undefined. */
    ready(key: string): Page | undefined {
      const page = store.inMemory(key)
      if (page?.facts.kind !== 'page' || !isFresh(page)) return undefined
      if (!page.askedAgain) {
        page.askedAgain = true
        compressHarder(page)
      }
      return page
    },
    /** @param network whose turn it is when many wait. */
    async find(wanted: Wanted, network: string): Promise<Found> {
      const { key } = wanted
      const stored = await store.get(key)
      if (stored && isFresh(stored)) return stored
      if (!database.isUp()) return withoutDatabase(key)
      const absent = missing.get(key)
      if (absent) return absent
      try {
        if (await isNowhere(wanted)) return 404
        return await refresh(wanted, network)
      } catch (error) {
        const alive = await database.check()
        if (alive && !(error instanceof Busy)) warn(`a page could not be rendered: ${reason(error)}`)
        const found = await withoutDatabase(key)
        return found === 503 && alive && !(error instanceof Busy) ? 500 : found
      }
    },
    refresh,
    /** What is left of it to show without a database. */
    kept: withoutDatabase,
    /** An error document, drawn anew when its moment is over and that can be done. */
    async document(key: string): Promise<Page | undefined> {
      const stored = await store.get(key)
      if (!stored || stored.facts.until > Date.now()) return stored
      const drawn = database.isUp() ? await refresh({ key, kind: 'problem' }).catch(() => undefined) : undefined
      return typeof drawn === 'object' ? drawn : withoutExpired(stored)
    },
    /** A publication was committed somewhere: what is being rendered now must not be taken for current. */
    overtake(tags: readonly string[]) {
      published += 1
      for (const tag of tags) lastPublished.set(tag, published)
      flights.leaveBehind()
      missing.clear()
    },
  }
}
