type Holder = { kind: 'stories' | 'speakers' | 'events' | 'letters' | 'topics' | 'series'; slug: string }
type Holders = readonly Holder[] | 'nobody'

/** A room of the site: which documents must exist for the address `rest` within it to be one. */
type Room = { at: string; holders: (rest: string[], query: URLSearchParams) => Holders }

const nothingBehind = (at: string): Room => ({ at, holders: (rest) => (rest.length ? 'nobody' : []) })

/** One document at `{room}/{slug}`, and what stands at its own addresses behind it. */
const documentAt = (kind: Holder['kind'], [slug, ...more]: string[], behind: readonly string[] = []): Holders =>
  slug !== undefined && (more.length === 0 || (more.length === 1 && behind.includes(more[0] ?? ''))) ? [{ kind, slug }] : 'nobody'

const named = (kind: 'topics' | 'series', slug: string | null): Holder[] => (slug === null ? [] : [{ kind, slug }])

/** As the folders of `app/(site)/[locale]`; any other first part is the slug of a page (`tests/unit/server-existence.test.ts`). */
export const rooms: readonly Room[] = [
  {
    at: 'stories',
    holders: (rest, query) => (rest.length ? documentAt('stories', rest) : [...named('topics', query.get('topic')), ...named('series', query.get('series'))]),
  },
  { at: 'speakers', holders: (rest) => (rest.length ? documentAt('speakers', rest) : []) },
  {
    at: 'events',
    holders: (rest) => (rest.length && !(rest.length === 1 && rest[0] === 'past') ? documentAt('events', rest, ['calendar.ics', 'registered', 'unheld', 'waiting']) : []),
  },
  {
    at: 'newsletter',
    holders: ([part, ...rest]) => {
      if (part === 'letters') return rest.length ? documentAt('letters', rest) : []
      return part === undefined || (part === 'sent' && rest.length === 0) ? [] : 'nobody'
    },
  },
  { at: 'problem', holders: (rest) => (rest.length === 1 ? [] : 'nobody') },
  ...['calendar.ics', 'feed.xml', 'feed.json'].map(nothingBehind),
]
