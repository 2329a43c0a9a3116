import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import type { Publication } from './follower.ts'
import type { createBackground } from './background.ts'
import type { createPages, Wanted } from './pages.ts'
import type { createPageStore } from './page-store.ts'
import { problemDocuments } from './problems.ts'
import type { createTombstones } from './tombstones.ts'

type Parts = {
  store: ReturnType<typeof createPageStore>
  pages: ReturnType<typeof createPages>
  tombstones: ReturnType<typeof createTombstones>
  background: ReturnType<typeof createBackground>
}

/** The error documents in every language: always kept at hand. */
export const problemPages: Wanted[] = locales.flatMap((locale) =>
  problemDocuments.map((status) => ({ key: paths.problem(locale, status), kind: 'problem' as const })),
)

/** Pages most worth having again at once when a withdrawal has emptied the store. */
const refilled = 100

/**
 * What one publication does to this process: see frontdoor's "change" and "withdraw". What it touched is drawn before
 * anybody asks; of what was missed, only the pages this process has: a start has better to do than to draw the whole site.
 * Of pictures, too, only those: a card costs more than a page, and most are never shared.
 */
export const createPublisher = ({ store, pages, tombstones, background }: Parts) =>
  async function publish({ kind, tags = [], addresses = [], forgotten = [] }: Publication, missed: boolean) {
    pages.overtake(tags)
    const touched = addresses.map((key): Wanted => ({ key, kind: kindOf(key) })).filter((wanted) => (!missed && !isPicture(wanted)) || store.isKnown(wanted.key))
    if (kind === 'withdraw') {
      tombstones.add(addresses)
      tombstones.forget(forgotten)
      const emptied = await store.withdraw(tags)
      touched.push(...emptied.slice(0, refilled).map((key) => ({ key, kind: kindOf(key) })))
    } else {
      store.markStale(tags)
    }
    background.add([...touched, ...problemPages.filter(({ key }) => store.isStale(key))])
  }

const isPicture = ({ key, kind }: Wanted) => kind === 'media' || key.startsWith('/og/')

const kindOf = (key: string): Wanted['kind'] =>
  key.startsWith('/api/media/file/') ? 'media' : key.includes('/problem/') ? 'problem' : 'page'
