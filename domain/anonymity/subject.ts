import { type ClientSession, type Document, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native, nativeVersions } from '#domain/native.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { isRaw, type Raw } from './document-passages.ts'
import type { AnonymousKind } from './kinds.ts'
import { picturesOf } from './pictures.ts'

export type RawVersion = Raw & { _id: ObjectId; version: Raw; updatedAt: Date; waiting?: Record<string, Locale> }
export type OldAddress = { language: Locale; slug: string; is: 'public' | 'draft' | 'old' }

/** All that is stored of one document, as the driver reads it. */
export type Subject = {
  kind: AnonymousKind
  id: string
  document: Raw & { _id: ObjectId; updatedAt: Date }
  /** The newest version: what editors see, and whether it holds more than the public document. */
  newest: RawVersion | undefined
  addresses: OldAddress[]
  /** The name under which it is told, in every spelling that is stored, older versions included. */
  names: string[]
  pictures: (Raw & { _id: ObjectId })[]
}

const perLanguage = (value: unknown): [Locale, string][] =>
  isRaw(value) ? locales.flatMap((language) => (typeof value[language] === 'string' && value[language] ? [[language, value[language]]] : [])) : []

type Redirect = Document & { from: string; locale: Locale }

function addressesOf(document: Raw, versions: readonly RawVersion[], redirects: readonly Redirect[]): OldAddress[] {
  const all: OldAddress[] = [
    ...perLanguage(document['publicSlugs']).map(([language, slug]) => ({ language, slug, is: 'public' as const })),
    ...versions.slice(0, 1).flatMap(({ version }) => perLanguage(version['slug'])).map(([language, slug]) => ({ language, slug, is: 'draft' as const })),
    ...[document, ...versions.map(({ version }) => version)].flatMap((one) => [...perLanguage(one['slug']), ...perLanguage(one['publicSlugs'])]).map(([language, slug]) => ({ language, slug, is: 'old' as const })),
    ...redirects.map(({ locale, from }) => ({ language: locale, slug: from, is: 'old' as const })),
  ]
  const known = new Set<string>()
  return all.filter(({ language, slug }) => !known.has(`${language} ${slug}`) && known.add(`${language} ${slug}`))
}

const speakerOf = ({ document, versions }: { document: Raw; versions: readonly RawVersion[] }): ObjectId[] =>
  [document, ...versions.map(({ version }) => version)].map((one) => String(one['speaker'] ?? '')).filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))

export async function readSubject(cms: Payload, kind: AnonymousKind, id: string, session?: ClientSession): Promise<Subject | undefined> {
  const options = session ? { session } : {}
  const document = await native<Subject['document']>(cms, kind).findOne({ _id: new ObjectId(id) }, options)
  if (!document) return undefined
  const versions = await nativeVersions<RawVersion>(cms, kind).find({ parent: new ObjectId(id) }, { ...options, sort: { latest: -1, updatedAt: -1 } }).toArray()
  const redirects = await native<Redirect>(cms, 'redirects').find({ kind, document: id }, options).toArray()
  const told = [document, ...versions.map(({ version }) => version)]
  const speakers = kind === 'stories' ? await native<Raw & { _id: ObjectId }>(cms, 'speakers').find({ _id: { $in: speakerOf({ document, versions }) } }, options).toArray() : []
  const names = [...told.map((one) => one[kind === 'stories' ? 'storyteller' : 'name']), ...speakers.map((one) => one['name'])]
  const [newest] = versions
  const pictures = picturesOf([document, ...(newest ? [newest.version] : [])])
  return {
    kind, id, document, newest,
    addresses: addressesOf(document, versions, redirects),
    names: [...new Set(names.flatMap((name) => perLanguage(name).map(([, text]) => text)))],
    pictures: await native<Raw & { _id: ObjectId }>(cms, 'media').find({ _id: { $in: pictures } }, options).toArray(),
  }
}
