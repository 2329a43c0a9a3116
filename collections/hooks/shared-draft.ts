import type { CollectionBeforeOperationHook, CollectionBeforeReadHook, PayloadRequest } from 'payload'
import { sharedPaths } from '#collections/publishing/fields.ts'
import { valueAt, withValue } from '#collections/publishing/values.ts'
import { type DraftKind, readNewest } from './stored.ts'

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
export const sharesDraft = (kind: DraftKind): CollectionBeforeReadHook => async ({ doc, overrideAccess, req }) => {
  const document = doc as Record<string, unknown> & { id: string }
  const key = `${kind}:${document.id}`
  if (!asked(req).has(key) || !(overrideAccess || req.user)) return doc
  const names = asked(req).get(key)
  const newest = await readNewest(req.payload, kind, document.id, req)
  if (!newest) return doc
  const paths = sharedPaths(req.payload, kind).filter((path) => !names || names.includes(path.split('.')[0] ?? ''))
  return paths.reduce<Record<string, unknown>>((shown, path) => withValue(shown, path, valueAt(newest, path)), document)
}
