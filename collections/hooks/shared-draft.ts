import type { CollectionBeforeOperationHook, CollectionBeforeReadHook, PayloadRequest } from 'payload'
import { sharedPaths, withValuesOf } from '#collections/shared-fields.ts'
import { machinery } from './machinery.ts'
import { type PublicKind, readNewest } from './stored.ts'

type Asked = Map<string, readonly string[] | undefined>

function asked(req: PayloadRequest): Asked {
  req.context['draftsAsked'] ??= new Map()
  return req.context['draftsAsked'] as Asked
}

const selected = (select: unknown) => {
  const entries = Object.entries((select ?? {}) as Record<string, unknown>)
  return entries.length && entries.every(([, wanted]) => wanted !== false) ? entries.map(([name]) => name) : undefined
}

/** Notes that a draft of one document is read; Payload does not say so later. */
export const notesDraftRead: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'read' || !('id' in args)) return args
  const key = `${collection.slug}:${String(args.id)}`
  if ('draft' in args && args.draft) asked(req).set(key, selected('select' in args ? args.select : undefined))
  else asked(req).delete(key)
  return args
}

/**
 * What all languages share lives once. Payload takes a draft from the newest version only where the language asked for
 * waits in it: a cover that was chosen in a Russian draft would be missing in the form of a published Kazakh text, and
 * the next save there would write the old one back.
 */
export const sharesDraft = (kind: PublicKind): CollectionBeforeReadHook => async ({ collection, doc, overrideAccess, req }) => {
  const document = doc as { id: string }
  const key = `${kind}:${document.id}`
  if (!asked(req).has(key) || !(overrideAccess || req.user)) return doc
  const names = asked(req).get(key)
  const newest = await readNewest(req.payload, kind, document.id, req)
  const kept = machinery[kind] ?? []
  const paths = sharedPaths(collection.flattenedFields).filter(([name = '']) => (!names || names.includes(name)) && !kept.includes(name as (typeof kept)[number]))
  return newest ? withValuesOf(document, newest, paths) : doc
}
