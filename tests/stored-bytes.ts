import { ObjectId } from 'mongodb'
import { native, nativeVersions } from '#domain/native.ts'
import type { Locale } from '#lib/locales.ts'
import { cms } from './factories.ts'

type Values = Record<string, unknown>
type Kind = 'stories' | 'pages' | 'speakers' | 'events'

/** All that one language of a document has of its own, as it lies in the database. */
export async function storedBytes(kind: Kind, id: string, locale: Locale): Promise<Values> {
  const document = await native<{ _id: ObjectId } & Values>(await cms(), kind).findOne({ _id: new ObjectId(id) })
  const inLanguage = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof ObjectId || value instanceof Date) return undefined
    if (locale in value) return (value as Values)[locale]
    return 'title' in value || 'contact' in value ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLanguage(inner)])) : undefined
  }
  return Object.fromEntries(Object.entries(document ?? {}).map(([name, value]) => [name, inLanguage(value)]).filter(([, value]) => value !== undefined))
}

/** The newest version with everything in it; `_row` is its id, `_waiting` says whose shared values are not public yet. */
export async function newestVersion(kind: Kind, id: string): Promise<Values & { _row: ObjectId; _waiting: Values | undefined }> {
  const row = await nativeVersions<{ _id: ObjectId; version: Values; waiting?: Values }>(await cms(), kind).findOne({ parent: new ObjectId(id), latest: true }, { sort: { updatedAt: -1 } })
  if (!row) throw new Error(`${kind} ${id} has no version`)
  return { ...row.version, _row: row._id, _waiting: row.waiting }
}

/** As if the field had never been written, as in a document that another program made. */
export async function forget(kind: Kind, id: string, field: string) {
  await native(await cms(), kind).updateOne({ _id: new ObjectId(id) }, { $unset: { [field]: 1 } })
  await nativeVersions(await cms(), kind).updateMany({ parent: new ObjectId(id) }, { $unset: { [`version.${field}`]: 1 } })
}
