import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { passagesOf } from './document-passages.ts'
import { type IsName, placesIn } from './names.ts'
import { type Change, type Passage, rewrite, textOf } from './passages.ts'
import type { Subject } from './subject.ts'

/** Where a hit stands: in what everybody reads, in the newest draft, or beside a picture. */
export type Layer = 'public' | 'draft' | 'picture'
export type Hit = { language: Locale | undefined; spelling: string; path: string; labels: unknown[]; layers: Layer[]; before: string; after: string }

/** What an editor wants to read instead of a spelling in a language; the same spelling elsewhere stays. */
export type Replacement = { language: Locale | undefined; spelling: string; with: string }

/** Letters of the text shown on either side of a hit. */
const around = 60

function* layersOf(cms: Payload, { kind, document, newest, pictures }: Subject): Generator<[Layer, Passage]> {
  const { flattenedFields } = cms.collections[kind].config
  for (const passage of passagesOf(flattenedFields, document)) yield ['public', passage]
  if (newest) for (const passage of passagesOf(flattenedFields, newest.version)) yield ['draft', passage]
  for (const picture of pictures) for (const passage of passagesOf(cms.collections.media.config.flattenedFields, picture)) yield ['picture', passage]
}

/** Every place of the document, its draft and its pictures where the name stands; what is in both is told once. */
export function hitsIn(cms: Payload, subject: Subject, isName: IsName): Hit[] {
  const hits = new Map<string, Hit>()
  for (const [layer, passage] of layersOf(cms, subject)) {
    const text = textOf(passage)
    for (const { start, end, spelling } of placesIn(text, isName)) {
      const before = text.slice(Math.max(0, start - around), start)
      const after = text.slice(end, end + around)
      const { path, labels, language } = passage
      const key = JSON.stringify([layer === 'picture', language, path, spelling, before, after])
      const known = hits.get(key)
      if (!known) hits.set(key, { language, spelling, path, labels, layers: [layer], before, after })
      else if (!known.layers.includes(layer)) known.layers.push(layer)
    }
  }
  return [...hits.values()]
}

/** Writes into the document, its draft and its pictures as they lie in memory. */
export function replaceIn(cms: Payload, subject: Subject, isName: IsName, replacements: readonly Replacement[]): void {
  for (const [, passage] of layersOf(cms, subject)) {
    const changes = placesIn(textOf(passage), isName).flatMap(({ start, end, spelling }): Change[] => {
      const found = replacements.find((one) => one.language === passage.language && one.spelling === spelling)
      return found ? [{ start, end, with: found.with }] : []
    })
    if (changes.length) rewrite(passage, changes)
  }
}
