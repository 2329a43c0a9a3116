import type { Field, Payload } from 'payload'
import { machinery } from '#collections/hooks/machinery.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'

/** A value of a document that is written as one: `title`, `links`, `seo.image`. `isList`: it has rows. */
export type DocumentField = { path: string; localized: boolean; isList: boolean; label: unknown }

function* walk(fields: readonly Field[], prefix = ''): Generator<DocumentField> {
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs) yield* walk(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix)
    } else if (field.type === 'group' && 'name' in field && !field.localized) {
      yield* walk(field.fields, `${prefix}${field.name}.`)
    } else if ('name' in field && field.name && field.type !== 'ui') {
      yield {
        path: `${prefix}${field.name}`, localized: Boolean('localized' in field && field.localized), isList: field.type === 'array' || field.type === 'blocks',
        label: 'label' in field ? field.label : undefined,
      }
    } else if ('fields' in field) yield* walk(field.fields, prefix)
  }
}

/** Payload's own, and what hooks keep: no request writes these. */
const kept = ['id', '_status', 'createdAt', 'updatedAt', 'deletedAt', 'publicSlugs', 'publicIn', 'publishedAt', 'modifiedAt']

const workedOut: Readonly<Partial<Record<DraftKind, Readonly<Record<string, readonly string[]>>>>> = {
  events: {
    startUtc: ['startLocal', 'zone'], endUtc: ['endLocal', 'zone'], timeNote: ['startLocal', 'endLocal', 'zone'],
    'registration.opensUtc': ['registration.opensLocal', 'zone'], 'registration.closesUtc': ['registration.closesLocal', 'zone'],
  },
}

/** Shared values that a hook works out of others, each with those: nobody writes them, they wait and come out with these. */
export const workedOutOf = (kind: DraftKind) => workedOut[kind] ?? {}

/** Every value of a kind that people write, languages and all languages in common. */
export function fieldsOf({ collections }: Pick<Payload, 'collections'>, kind: DraftKind): DocumentField[] {
  const own = [...kept, ...(machinery[kind] ?? [])]
  return [...walk(collections[kind].config.fields)].filter(({ path }) => !own.includes(path.split('.')[0] ?? '') && !(path in workedOutOf(kind)))
}

/** What all languages have in common. */
export const sharedPaths = (cms: Pick<Payload, 'collections'>, kind: DraftKind) =>
  fieldsOf(cms, kind).filter(({ localized }) => !localized).map(({ path }) => path)

/** What each language has of its own. */
export const localizedPaths = (cms: Pick<Payload, 'collections'>, kind: DraftKind) =>
  fieldsOf(cms, kind).filter(({ localized }) => localized).map(({ path }) => path)
