import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { type DraftKind, readStored, type StoredDocument } from '#collections/hooks/stored.ts'
import { sharedPaths, workedOutOf } from './fields.ts'
import { writeFlags } from './protect.ts'
import { isProtecting, protectionsOf } from './protections.ts'
import { namedShared } from './request.ts'
import { hasPath, same, valueAt, withValue } from './values.ts'
import { newestRow, readRaw, type VersionRow, writeRow } from './versions.ts'

type Values = Record<string, unknown>
/** What the hook after a save needs of the moment before: the row that was newest, and what is decided of this save. */
type Note = { row: VersionRow | null; changed: readonly string[]; held: readonly string[]; raised: Readonly<Record<string, boolean>> }

const noteKey = (kind: DraftKind, id: string) => `keptValues:${kind}:${id}`
type Asked = { draft?: unknown; publishAllLocales?: unknown } | undefined

/** A save does not say in its hooks whether it is a draft, only in its question. */
export const notesDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') req.context['savedAs'] = args
  return args
}

const asked = (req: PayloadRequest) => req.context['savedAs'] as Asked
const isOn = (value: unknown) => value === true || value === 'true'

/** Raised by this save, or kept from being lowered by it. */
function guard(kind: DraftKind, data: Values, newest: Values, stored: StoredDocument): { data: Values; raised: Record<string, boolean> } {
  let guarded = data
  const raised: Record<string, boolean> = {}
  for (const [name, protecting] of protectionsOf(kind)) {
    const was = isProtecting((stored as Values)[name], protecting)
    if (was || isProtecting(newest[name], protecting) || isProtecting(data[name], protecting)) guarded = { ...guarded, [name]: protecting }
    if (!was && guarded[name] === protecting) raised[name] = protecting
  }
  return { data: guarded, raised }
}

/**
 * One language is published without the shared values that wait in the draft of another: they stay as the public has
 * them, unless the request names them or gives them another value. A flag that protects a person is only ever raised by
 * a save.
 */
export const holdsBack = (kind: DraftKind): CollectionBeforeChangeHook => async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context['isRestoringVersion']) return data
  const id = String(originalDoc?.id)
  const stored = await readStored(req, kind, id)
  if (!stored) return data
  const row = await newestRow(req, kind, id)
  const paths = [...sharedPaths(req.payload, kind), ...Object.keys(workedOutOf(kind))]
  const changed = paths.filter((path) => hasPath(data, path) && !same(valueAt(data, path), valueAt(originalDoc, path)))
  const isDraft = isOn(asked(req)?.draft) && data['_status'] !== 'published'
  const isPublic = locales.some((locale) => stored._status?.[locale] === 'published')
  const isOurs = (path: string) => changed.includes(path) || namedShared(req, kind, id).includes(path) || row?.waiting?.[path] === req.locale
  const comesAlong = (path: string) => (workedOutOf(kind)[path] ?? [path]).some(isOurs)
  const held = isDraft || !isPublic || isOn(asked(req)?.publishAllLocales)
    ? []
    : paths.filter((path) => !comesAlong(path) && !same(valueAt(stored, path), valueAt(originalDoc, path)))
  const shown = held.reduce<Values>((values, path) => withValue(values, path, valueAt(stored, path) ?? null), data)
  const guarded = guard(kind, shown, originalDoc as Values, stored)
  req.context[noteKey(kind, id)] = { row, changed, held, raised: isPublic ? guarded.raised : {} } satisfies Note
  return guarded.data
}

/** Afterwards what was held back lies on the draft again, byte for byte; and a raised flag holds for the public at once. */
export const laysBack = (kind: DraftKind): CollectionAfterChangeHook => async ({ doc, operation, req }) => {
  const id = String(doc.id)
  const note = req.context[noteKey(kind, id)] as Note | undefined
  if (operation !== 'update' || !note) return doc
  req.context[noteKey(kind, id)] = undefined
  if (Object.keys(note.raised).length) await writeFlags(req, kind, id, note.raised)
  const newest = await newestRow(req, kind, id)
  if (!newest) return doc
  const back = Object.fromEntries(note.held.map((path) => [path, valueAt(note.row?.version, path) ?? null]))
  const version = Object.entries(back).reduce<Values>((values, [path, value]) => withValue(values, path, value), newest.version)
  const waiting = await waitingIn(req, kind, id, { note, version })
  await writeRow(req, kind, newest, { ...Object.fromEntries(Object.entries(back).map(([path, value]) => [`version.${path}`, value])), waiting })
  return doc
}

/** Each shared value that is not public yet, with the language in whose draft it was written. */
async function waitingIn(req: PayloadRequest, kind: DraftKind, id: string, { note, version }: { note: Note; version: Values }) {
  const stored = await readRaw(req, kind, id)
  const paths = sharedPaths(req.payload, kind).filter((path) => !same(valueAt(stored, path), valueAt(version, path)))
  const writtenIn = (path: string) => (note.changed.includes(path) ? (req.locale as Locale) : note.row?.waiting?.[path])
  return Object.fromEntries(paths.flatMap((path) => (writtenIn(path) ? [[path, writtenIn(path)]] : []))) as Record<string, Locale>
}
