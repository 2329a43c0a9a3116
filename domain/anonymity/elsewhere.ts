import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native, nativeDatabase, nativeVersions } from '#domain/native.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { isRaw, type Raw } from './document-passages.ts'
import { type IsName, placesIn } from './names.ts'
import type { Subject } from './subject.ts'

const versioned = ['stories', 'pages', 'events', 'speakers'] as const
const others = ['topics', 'series', 'letters', 'media'] as const

/** Another document that names the person, links to the document, or both. */
export type Mention = { kind: (typeof versioned)[number] | (typeof others)[number] | 'site' | 'navigation'; id: string; title: string; names: number; links: boolean; state?: string }

const neverText: readonly string[] = ['_id', 'id', 'publicFor', 'triedFor', 'filename', 'contentHash', 'mimeType']

/** Every text of a stored value, keys and ids left out. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one)
  else if (isRaw(value) && !(value instanceof ObjectId) && !(value instanceof Date)) {
    for (const [key, one] of Object.entries(value)) if (!neverText.includes(key)) yield* textsIn(one)
  }
}

function refersTo(value: unknown, id: string): boolean {
  if (value instanceof ObjectId) return value.toHexString() === id
  if (typeof value === 'string') return value === id
  return typeof value === 'object' && value !== null && !(value instanceof Date) && Object.values(value).some((one) => refersTo(one, id))
}

const titleOf = (document: Raw): string => {
  const title = document['title'] ?? document['name'] ?? document['subject'] ?? document['alt']
  const perLanguage: Partial<Record<Locale, unknown>> = isRaw(title) ? title : {}
  return locales.map((locale) => perLanguage[locale]).find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? ''
}

function mentionIn(subject: Subject, isName: IsName, kind: Mention['kind'], id: string, parts: readonly Raw[]): Mention[] {
  // An address has no capitals, and its words stand between hyphens.
  const names = Math.max(0, ...parts.map((part) => [...textsIn(part)].reduce((sum, text) => sum + placesIn(text, isName, /^[\d/a-z.:-]+$/u.test(text)).length, 0)))
  const links = parts.some((part) => refersTo({ ...part, _id: null, parent: null }, subject.id))
  const [first] = parts
  const state = kind === 'letters' && typeof first?.['state'] === 'string' ? first['state'] : undefined
  return names || links ? [{ kind, id, title: first ? titleOf(first) : '', names, links, ...(state && { state }) }] : []
}

/** What else on the site names the person or leads to the document: a person has to look at each. */
export async function mentionsElsewhere(cms: Payload, subject: Subject, isName: IsName): Promise<Mention[]> {
  const found: Mention[] = []
  for (const kind of [...versioned, ...others]) {
    const drafts = new Map<string, Raw>()
    if (kind === 'stories' || kind === 'pages' || kind === 'events' || kind === 'speakers') {
      for await (const { parent, version } of nativeVersions<{ parent: unknown; version: Raw }>(cms, kind).find({ latest: true })) drafts.set(String(parent), version)
    }
    for await (const document of native<Raw & { _id: ObjectId }>(cms, kind).find({})) {
      const id = document._id.toHexString()
      const isOwn = (kind === subject.kind && id === subject.id) || subject.pictures.some(({ _id }) => kind === 'media' && _id.equals(document._id))
      const draft = drafts.get(id)
      if (!isOwn) found.push(...mentionIn(subject, isName, kind, id, draft ? [document, draft] : [document]))
    }
  }
  for await (const settings of nativeDatabase(cms).collection<Raw & { globalType: 'site' | 'navigation' }>('globals').find({})) {
    found.push(...mentionIn(subject, isName, settings.globalType, settings.globalType, [settings]))
  }
  return found
}
