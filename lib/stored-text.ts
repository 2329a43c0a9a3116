import 'server-only'
import type { Media } from '#payload-types'
import { addressesOf } from './addresses.ts'
import type { Locale } from './locales.ts'
import { paths, type DocumentKind } from './paths.ts'
import type { Picture } from './picture.ts'
import type { Prose } from './prose.ts'
import { referencesIn, toProse } from './prose-lexical.ts'

const isMedia = (value: unknown): value is Media => typeof value === 'object' && value !== null && 'filename' in value

/** A stored file as a page draws it; undefined when it is missing, or not public. */
export function toPicture(stored: unknown): Picture | undefined {
  if (!isMedia(stored) || !stored.filename || !stored.width || !stored.height) return undefined
  const { filename, width, height } = stored
  const byWidth = new Map<number, string>()
  // The smaller versions after the original, so that of two equally wide files the better packed one is offered.
  for (const file of [{ filename, width }, ...Object.values(stored.sizes ?? {})]) {
    if (file.filename && file.width) byWidth.set(file.width, file.filename)
  }
  const sources = [...byWidth].sort(([a], [b]) => a - b).map(([w, name]) => `${paths.media(name)} ${w}w`)
  return {
    src: paths.media(stored.sizes?.medium?.filename ?? filename),
    srcSet: sources.length > 1 ? sources.join(', ') : '',
    width,
    height,
    alt: stored.decorative ? '' : (stored.alt ?? ''),
    caption: stored.caption ?? '',
    credit: [stored.credit, stored.licence].filter(Boolean).join(', '),
  }
}

/** A stored body as our own tree, its inner links leading a reader of `locale` to the right addresses. */
export async function toText(stored: unknown, locale: Locale): Promise<Prose> {
  const references = referencesIn(stored)
  const known = async (kind: DocumentKind) =>
    addressesOf(kind, references.filter((to) => to.kind === kind).map(({ id }) => id), locale)
  const addresses = { stories: await known('stories'), pages: await known('pages'), speakers: await known('speakers'), events: await known('events') }
  return toProse(stored, { href: ({ kind, id }) => addresses[kind].get(id)?.href, picture: toPicture })
}
