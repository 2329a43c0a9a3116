import 'server-only'
import type { Where } from 'payload'
import { fallbackOrder, type Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import type { Found } from '#lib/published.ts'
import { reads } from '#lib/reads.ts'
import type { Series, Topic } from '#payload-types'
import type { Filter, FilterKind } from './filter.ts'

const parameter = { topics: 'topic', series: 'series' } as const

function toFilter(kind: FilterKind, doc: Topic | Series, locale: Locale): Filter[] {
  const slug = doc.publicSlugs?.[locale]
  if (!slug || !doc.title) return []
  const address = paths.stories(locale, { [parameter[kind]]: slug })
  return [{ id: doc.id, kind, slug, address, title: doc.title, description: doc.description ?? '' }]
}

async function find(kind: FilterKind, locale: Locale, where: Where, limit: number) {
  return (await payload()).find({
    collection: kind, locale, where, limit, sort: 'title', depth: 0, pagination: false, overrideAccess: false, fallbackLocale: false,
  })
}

async function findById(kind: FilterKind, locale: Locale, id: string): Promise<Filter | undefined> {
  const { docs: [doc] } = await find(kind, locale, { id: { equals: id } }, 1)
  return doc && toFilter(kind, doc, locale)[0]
}

/** The topics or series that have at least one public story in this language, by name. */
export const findFilters = reads(['topics', 'series', 'stories'], async function findFilters(kind: FilterKind, locale: Locale) {
  const cms = await payload()
  const { docs } = await find(kind, locale, { slug: { exists: true } }, 100)
  const counted = await Promise.all(docs.flatMap((doc) => toFilter(kind, doc, locale)).map(async (filter) => {
    const where = { [kind]: { in: [filter.id] } }
    const { totalDocs } = await cms.count({ collection: 'stories', locale, where, overrideAccess: false })
    return totalDocs > 0 ? [filter] : []
  }))
  return counted.flat()
})

/** A topic or series by its slug in a list's address; `moved` when the slug belongs to another language or is old. */
export const findFilter = reads(['topics', 'series', 'redirects'], async function findFilter(
  kind: FilterKind, locale: Locale, slug: string,
): Promise<Found<Filter>> {
  for (const language of [locale, ...fallbackOrder.filter((other) => other !== locale)]) {
    const { docs: [doc] } = await find(kind, language, { slug: { equals: slug } }, 1)
    const filter = doc && (await findById(kind, locale, doc.id))
    if (filter) return filter.slug === slug ? { is: 'here', document: filter } : { is: 'moved', to: filter.address }
  }
  const { docs: [row] } = await (await payload()).find({
    collection: 'redirects', where: { kind: { equals: kind }, from: { equals: slug } },
    limit: 1, depth: 0, pagination: false, overrideAccess: false,
  })
  const filter = row && (await findById(kind, locale, row.document))
  return filter ? { is: 'moved', to: filter.address } : { is: 'missing' }
})
