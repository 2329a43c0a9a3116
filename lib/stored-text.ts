import 'server-only'
import { addressesOf } from './addresses.ts'
import type { Locale } from './locales.ts'
import type { DocumentKind } from './paths.ts'
import type { Prose } from './prose.ts'
import { toProse } from './prose-lexical.ts'
import { referencesIn } from './prose-references.ts'
import { toPicture } from './stored-picture.ts'

export { toPicture }

/** A stored body as our own tree, its inner links leading a reader of `locale` to the right addresses. */
export async function toText(stored: unknown, locale: Locale): Promise<Prose> {
  const references = referencesIn(stored)
  const known = async (kind: DocumentKind) =>
    addressesOf(kind, references.filter((to) => to.kind === kind).map(({ id }) => id), locale)
  const addresses = { stories: await known('stories'), pages: await known('pages'), speakers: await known('speakers'), events: await known('events') }
  return toProse(stored, { href: ({ kind, id }) => addresses[kind].get(id)?.href, picture: toPicture })
}
