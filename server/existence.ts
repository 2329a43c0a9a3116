import { locales } from '#lib/locales.ts'
import { rooms } from './address-rooms.ts'
import type { Database } from './database.ts'
import { readAddress } from './address.ts'

type Kind = 'stories' | 'pages' | 'speakers' | 'events' | 'letters' | 'topics' | 'series'
type Holder = { kind: Kind; slug: string }

/**
 * Whether there may be a page at an address, asked of two indexes before anything is rendered: thousands of addresses
 * that somebody made up cost a look-up each. In doubt yes; what the page says then is Next's to decide.
 */
export function createExistence(database: Pick<Database, 'db'>) {
  const holds = async ({ kind, slug }: Holder) => {
    const db = database.db()
    const shown = { $or: locales.map((locale) => ({ [`publicSlugs.${locale}`]: slug })) }
    if (await db.collection(kind).findOne(shown, { projection: { _id: 1 } })) return true
    const moved = { kind, locale: { $in: [...locales] }, from: slug }
    return (await db.collection('redirects').findOne(moved, { projection: { _id: 1 } })) !== null
  }

  return async function mayExist(key: string): Promise<boolean> {
    const named = holdersAt(key)
    if (named === 'nobody') return false
    for (const holder of named) if (!(await holds(holder))) return false
    return true
  }
}

/** The documents that must exist for a page to be at this address; `nobody`: it has the form of none. */
export function holdersAt(key: string): readonly Holder[] | 'nobody' {
  const address = readAddress(key)
  if (!address) return 'nobody'
  const [first = '', room, ...rest] = address.segments
  if (first === 'og') return holdersOfCard(rest)
  if (!locales.some((locale) => locale === first) || room === undefined) return []
  const known = rooms.find(({ at }) => at === room)
  if (!known) return rest.length ? 'nobody' : [{ kind: 'pages', slug: room }]
  return known.holders(rest, new URLSearchParams(address.search))
}

function holdersOfCard([kind = '', file = '', ...more]: string[]): readonly Holder[] | 'nobody' {
  const drawn = ['stories', 'pages', 'speakers', 'events'] as const
  const of = drawn.find((one) => one === kind)
  if (!file.endsWith('.png') || more.length > 0 || (!of && kind !== 'site')) return 'nobody'
  return of ? [{ kind: of, slug: file.slice(0, -'.png'.length) }] : []
}
