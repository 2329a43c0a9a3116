import type { Payload, PayloadRequest } from 'payload'
import { isLocale, type Locale, locales } from '#lib/locales.ts'

export type PerLocale<T> = Partial<Record<Locale, T | null>>

/** A text in the language of whoever asks, else in any. */
export function textIn(text: PerLocale<string> | string | null | undefined, language: string): string | undefined {
  if (typeof text === 'string') return text
  return [...(isLocale(language) ? [language] : []), ...locales].map((locale) => text?.[locale]).find((one) => one?.trim()) ?? undefined
}

export type PublicKind = 'stories' | 'pages' | 'speakers' | 'events' | 'topics' | 'series'

export type DraftKind = 'stories' | 'pages' | 'speakers' | 'events'

const withDrafts: readonly PublicKind[] = ['stories', 'pages', 'speakers', 'events']

/** Topics and series are public in a language as soon as they have a name in it; the others are published. */
export const hasDrafts = (kind: PublicKind): kind is DraftKind => withDrafts.includes(kind)

/** What a document is called: a person has a name, the rest a title. */
export const titleField = (kind: PublicKind) => (kind === 'speakers' ? 'name' : 'title')

/** A document as it lies in the database: what the public reads, never a pending draft; all languages at once. */
export type StoredDocument = {
  id: string
  title?: PerLocale<string>
  name?: PerLocale<string>
  summary?: PerLocale<string>
  bio?: PerLocale<string>
  slug?: PerLocale<string>
  body?: PerLocale<unknown>
  copied?: PerLocale<Record<string, string>>
  publicSlugs?: PerLocale<string>
  publicIn?: Locale[] | null
  _status?: PerLocale<'draft' | 'published'>
  originalLanguage?: Locale
  cover?: string | null
  photo?: string | null
  speaker?: string | null
  hidePhoto?: boolean | null
  consent?: boolean | null
  anonymous?: boolean | null
  forgottenSlugs?: string[] | null
  portraitSeed?: string | null
  previousStart?: { id?: string | null; utc: string }[] | null
  sequence?: number | null
  changedAt?: string | null
  announced?: unknown
  notice?: unknown
  repeatOf?: string | null
  startLocal?: string | null
  endLocal?: string | null
  seo?: { image?: string | null }
  publishedAt?: PerLocale<string> | null
  modifiedAt?: PerLocale<string> | null
  deletedAt?: string | null
  updatedAt: string
}

/** Reads within the save's own transaction. */
export const readStored = (req: PayloadRequest, collection: PublicKind, id: string) =>
  req.payload.db.findOne<StoredDocument>({ collection, where: { id: { equals: id } }, locale: 'all', req })

/** The newest version of a document: of every language what was written last, public or not. */
export async function readNewest(payload: Payload, collection: PublicKind, id: string, req?: PayloadRequest): Promise<StoredDocument | undefined> {
  const { docs } = await payload.db.findVersions<StoredDocument>({
    collection, locale: 'all', limit: 1, pagination: false, sort: '-updatedAt', where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }, ...(req && { req }),
  })
  return docs[0]?.version
}

type Memory = Map<string, StoredDocument | null>
function memory(req: PayloadRequest): Memory {
  req.context['storedBefore'] ??= new Map()
  return req.context['storedBefore'] as Memory
}

/** Keeps what was stored before a save for the hook that runs after it. */
export async function rememberStored(req: PayloadRequest, collection: PublicKind, id: string) {
  const document = await readStored(req, collection, id)
  memory(req).set(`${collection}:${id}`, document)
  return document
}

export const storedBefore = (req: PayloadRequest, collection: PublicKind, id: string) => memory(req).get(`${collection}:${id}`) ?? null
