import type { PayloadRequest } from 'payload'
import { type Mention, mentionsElsewhere } from '#domain/anonymity/elsewhere.ts'
import { type Hit, hitsIn, type Layer } from '#domain/anonymity/hits.ts'
import type { AnonymousKind } from '#domain/anonymity/kinds.ts'
import { nameMatcher, placesIn, wordsOfName } from '#domain/anonymity/names.ts'
import { type Oplog, readOplog } from '#domain/anonymity/oplog.ts'
import { type OldAddress, readSubject, type Subject } from '#domain/anonymity/subject.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import type { PerLocale } from '#collections/hooks/stored.ts'
import { languagesWithAddress, neutralSlug } from './anonymity-slugs.ts'

export type ShownPlace = { field: string; layers: Layer[]; before: string; after: string }
export type Spelling = { language: Locale | null; spelling: string; places: ShownPlace[] }

/** What an editor looks at before and after. */
export type Review = {
  isAnonymous: boolean
  words: string[]
  slugs: PerLocale<string>
  addresses: (OldAddress & { named: boolean })[]
  spellings: Spelling[]
  elsewhere: Mention[]
  oplog: Oplog | null
}

const isWords = (label: unknown): label is Words => typeof label === 'object' && label !== null && 'kk' in label

const fieldOf = ({ labels, path }: Hit, language: string | undefined): string =>
  labels.map((label) => (isWords(label) ? say(label, language) : typeof label === 'string' ? label : '')).filter(Boolean).join(' · ') || path

function bySpelling(hits: readonly Hit[], language: string | undefined): Spelling[] {
  const found = new Map<string, Spelling>()
  for (const hit of hits) {
    const key = JSON.stringify([hit.language, hit.spelling])
    const spelling = found.get(key) ?? { language: hit.language ?? null, spelling: hit.spelling, places: [] }
    spelling.places.push({ field: fieldOf(hit, language), layers: hit.layers, before: hit.before, after: hit.after })
    found.set(key, spelling)
  }
  return [...found.values()]
}

export const isAnonymous = ({ kind, document }: Pick<Subject, 'kind' | 'document'>): boolean =>
  kind === 'stories' ? document['anonymous'] === true : document['consent'] !== true

export const wordsOf = (subject: Subject): string[] => [...new Set(subject.names.flatMap(wordsOfName))]

/** Reads only. `words` are looked for; without any, the words of the stored name. */
export async function review(req: PayloadRequest, kind: AnonymousKind, id: string, words?: readonly string[]): Promise<Review | undefined> {
  const subject = await readSubject(req.payload, kind, id)
  if (!subject) return undefined
  const looked = words ? [...words] : wordsOf(subject)
  const isName = nameMatcher(looked)
  const neutral = neutralSlug(kind)
  const [elsewhere, oplog] = await Promise.all([mentionsElsewhere(req.payload, subject, isName), readOplog(req.payload)])
  return {
    isAnonymous: isAnonymous(subject),
    words: looked,
    slugs: Object.fromEntries(languagesWithAddress(subject).filter(isLocale).map((locale) => [locale, neutral])),
    addresses: subject.addresses.map((address) => ({ ...address, named: placesIn(address.slug, isName, true).length > 0 })),
    spellings: bySpelling(hitsIn(req.payload, subject, isName), req.i18n?.language),
    elsewhere,
    oplog: oplog ?? null,
  }
}
