import type { PayloadRequest } from 'payload'
import type { Locale } from '#lib/locales.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { type DocumentField, fieldsOf } from './fields.ts'
import { hasPath, same, valueAt, withoutPath } from './values.ts'
import { newestRow, readRaw } from './versions.ts'

type Values = Record<string, unknown>
/** A value two people changed: what this one typed, what is stored now, what both began with. */
export type Conflict = { field: string; label: unknown; yours: unknown; theirs: unknown; base: unknown }
export type Change = { data: Values; base?: Values | undefined }

/** Payload's form keeps a list as the number of its rows while it has none: such a zero is an empty list, and only there. */
const sentAt = (values: Values, { path, isList }: DocumentField) => {
  const value = valueAt(values, path)
  return isList && value === 0 ? null : value
}

/**
 * What a form changed against what it was opened with, seen beside what is stored now. Untouched values are left out,
 * so that they cannot put back what others changed meanwhile; touched by both is a conflict, unless both say the same.
 */
export async function weigh(req: PayloadRequest, kind: DraftKind, id: string, locale: Locale, { data, base }: Change) {
  const newest = (await newestRow(req, kind, id))?.version ?? (await readRaw(req, kind, id)) ?? {}
  const conflicts: Conflict[] = []
  const named: string[] = []
  let changed = data
  for (const field of fieldsOf(req.payload, kind)) {
    const { path, localized, label } = field
    if (!hasPath(data, path)) continue
    const yours = sentAt(data, field)
    if (base && hasPath(base, path)) {
      const began = sentAt(base, field)
      if (same(yours, began)) {
        changed = withoutPath(changed, path)
        continue
      }
      const stored = valueAt(newest, path)
      const theirs = localized ? valueAt(stored, locale) : stored
      if (!same(theirs, began) && !same(theirs, yours)) conflicts.push({ field: path, label, yours, theirs: theirs ?? null, base: began })
    }
    if (!localized) named.push(path)
  }
  return { data: changed, named, conflicts }
}
