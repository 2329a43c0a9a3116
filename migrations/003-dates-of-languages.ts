import type { Document, ObjectId } from 'mongodb'
import { changeRows } from './change-rows.ts'
import type { Migration, Work } from './migration.ts'

const locales = ['kk', 'ru', 'en'] as const
type Locale = (typeof locales)[number]
type Dates = Partial<Record<Locale, Date>>
type Status = Partial<Record<Locale, string>>
type Row = { _id: ObjectId; _status?: Status; publishedAt?: Date | Dates | null; modifiedAt?: Dates; createdAt: Date; updatedAt: Date }
type Version = { _id: ObjectId; parent: ObjectId; version: Document & { _status?: Status }; createdAt: Date }

const kinds = ['stories', 'pages', 'speakers', 'events'] as const
const bookkeeping = ['_id', '_status', 'publicSlugs', 'publishedAt', 'modifiedAt', 'createdAt', 'updatedAt', 'copied']

const isPlain = (value: unknown): value is Document => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
const isPerLanguage = (value: Document) => Object.keys(value).length > 0 && Object.keys(value).every((key) => locales.some((locale) => locale === key))

/** Later versions hold an empty place where earlier ones hold none. */
const saysNothing = (value: unknown) => value === undefined || value === null || value === '' || ((Array.isArray(value) || isPlain(value)) && Object.keys(value).length === 0)

/** What a stored document says in one language. */
function textsOf(document: Document, locale: Locale): Document {
  const texts = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    if (bookkeeping.includes(name) || !isPlain(value)) return []
    const text: unknown = isPerLanguage(value) ? value[locale] : textsOf(value, locale)
    return saysNothing(text) ? [] : [[name, text]]
  })
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const later = (a: Date, b: Date) => (a > b ? a : b)

/**
 * The dates of one language by the versions that are kept. What was public before the oldest of them has the date of the
 * document; it came out last when the first of those versions that read as it does now was saved.
 */
function datesOf(row: Row, versions: readonly Version[], locale: Locale): { published: Date; modified: Date } | undefined {
  const out = versions.filter(({ version }) => version._status?.[locale] === 'published')
  const [first] = out
  if (!first && row._status?.[locale] !== 'published') return undefined
  const begins = row.publishedAt instanceof Date ? row.publishedAt : (versions[0]?.createdAt ?? row.createdAt)
  const published = first && first !== versions[0] ? later(begins, first.createdAt) : begins
  const now = JSON.stringify(textsOf(row, locale))
  const different = out.findLastIndex(({ version }) => JSON.stringify(textsOf(version, locale)) !== now)
  const since = out[different + 1]?.createdAt ?? out.at(-1)?.createdAt ?? row.updatedAt
  return { published, modified: later(published, since) }
}

async function ofDocuments(work: Work, kind: (typeof kinds)[number]) {
  const versions = work.db.collection<Version>(`_${kind}_versions`)
  await changeRows<Row>(work, kind, { modifiedAt: { $exists: false } }, async (row) => {
    const kept = await versions.find({ parent: row._id }, { sort: { createdAt: 1, _id: 1 } }).toArray()
    const [publishedAt, modifiedAt]: [Dates, Dates] = [{}, {}]
    for (const locale of locales) {
      const dates = datesOf(row, kept, locale)
      if (dates) publishedAt[locale] = dates.published
      if (dates && row._status?.[locale] === 'published') modifiedAt[locale] = dates.modified
    }
    return { $set: { modifiedAt, ...(kind === 'stories' && { publishedAt }) } }
  })
}

/**
 * A document knew one date of publication and one of change. Each language gets its own: when it first came out, and when
 * its text last changed, as far as the versions that are kept tell.
 */
export const datesOfLanguages: Migration = {
  number: 3,
  name: 'dates-of-languages',
  async run(work) {
    for (const kind of kinds) await ofDocuments(work, kind)
    await changeRows<Document>(work, '_stories_versions', { 'version.publishedAt': { $type: 'date' } }, async ({ parent }) => {
      const story = await work.db.collection<Row>('stories').findOne({ _id: parent as ObjectId })
      return { $set: { 'version.publishedAt': story?.publishedAt ?? null } }
    })
  },
}
