import type { FlattenedField } from 'payload'
import { machineField } from './access.ts'
import { same } from './publishing/values.ts'

type Values = Record<string, unknown>
type Row = Values & { id: string }
/** What a form was opened with, what it sends, and what is stored now, in the form's language. */
export type Sides = { began: Values; yours: Values; theirs: Values }
/** A value two people changed: where it stands in the form, and what is stored there now. */
export type Clash = { path: string; label: unknown; theirs: unknown }
type Merged<T> = { merged: T; clashes: Clash[] }

const payloads = ['id', 'createdAt', 'updatedAt', 'deletedAt', 'opened']

/** What people write. What the code keeps no form changes. */
const written = (fields: readonly FlattenedField[]) =>
  fields.filter(({ name, access }) => !payloads.includes(name) && access?.update !== machineField.update)

export const writtenValues = (fields: readonly FlattenedField[], doc: Values): Values =>
  Object.fromEntries(written(fields).filter(({ name }) => doc[name] !== undefined).map(({ name }) => [name, doc[name]]))

const asValues = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {})
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.every((row) => typeof asValues(row)['id'] === 'string')
const ids = (rows: Row[]) => rows.map(({ id }) => id)
const withId = (rows: Row[], id: string) => rows.find((row) => row.id === id)

/**
 * A form sends all its values, those it did not change too. These give way to what is stored; what only the form changed
 * is taken; rows are followed by their ids. What both changed, and not to the same, clashes.
 */
export function mergeForm(fields: readonly FlattenedField[], { began, yours, theirs }: Sides, prefix = ''): Merged<Values> {
  const merged = { ...yours }
  const clashes: Clash[] = []
  for (const field of written(fields)) {
    const { name } = field
    const [was, mine, now] = [began[name], yours[name], theirs[name]]
    const path = `${prefix}${name}`
    const settle = (inner: Merged<unknown>) => {
      merged[name] = inner.merged
      clashes.push(...inner.clashes)
    }
    if (!(name in yours) || same(mine, now) || same(now, was)) continue
    if (same(mine, was)) merged[name] = now ?? null
    else if (field.type === 'group') settle(mergeForm(field.flattenedFields, { began: asValues(was), yours: asValues(mine), theirs: asValues(now) }, `${path}.`))
    else {
      const rows = field.type === 'array' && mergeRows(field.flattenedFields, [was ?? [], mine ?? [], now ?? []], path)
      if (rows) settle(rows)
      else clashes.push({ path, label: 'label' in field ? field.label : undefined, theirs: now })
    }
  }
  return { merged, clashes }
}

/** Undefined where rows cannot be told apart, both moved them, or one changed a row the other took out. */
function mergeRows(fields: readonly FlattenedField[], sides: [unknown, unknown, unknown], path: string): Merged<Row[]> | undefined {
  if (!sides.every(isRows)) return undefined
  const [was, mine, now] = sides as [Row[], Row[], Row[]]
  const order = same(ids(mine), ids(was)) ? now : same(ids(now), ids(was)) ? mine : undefined
  if (!order) return undefined
  const leaves = (rows: Row[]) => rows.filter(({ id }) => !withId(order, id))
  if ([...leaves(mine), ...leaves(now)].some((row) => !same(row, withId(was, row.id)))) return undefined
  const clashes: Clash[] = []
  const merged = order.map(({ id }): Row => {
    const [yours, theirs] = [withId(mine, id), withId(now, id)]
    if (!yours || !theirs) return { ...(yours ?? theirs), id }
    const row = mergeForm(fields, { began: withId(was, id) ?? {}, yours, theirs }, `${path}.${String(mine.indexOf(yours))}.`)
    clashes.push(...row.clashes)
    return { ...row.merged, id }
  })
  return { merged, clashes }
}
