import { type ClientSession, type Document, ObjectId } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { native, nativeVersions, sessionOf } from '#domain/native.ts'
import type { Locale } from '#lib/locales.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'

/** A document as its bytes lie in the database. */
export type Raw = Document & { _id: ObjectId }
/**
 * `waiting`: shared values that are not public yet, and in which language's draft they were written. Without it nobody can
 * publish them any more: whoever makes a row out of another takes it along.
 */
export type VersionRow = { _id: ObjectId; parent: ObjectId; version: Document; latest?: boolean; createdAt: Date; updatedAt: Date; waiting?: Record<string, Locale> }

const within = async (req: PayloadRequest): Promise<{ session?: ClientSession }> => {
  const session = await sessionOf(req)
  return session ? { session } : {}
}

export const readRaw = async (req: PayloadRequest, kind: DraftKind, id: string) =>
  native<Raw>(req.payload, kind).findOne({ _id: new ObjectId(id) }, await within(req))

export async function writeRaw(req: PayloadRequest, kind: DraftKind, id: string, set: Document) {
  await native<Raw>(req.payload, kind).updateOne({ _id: new ObjectId(id) }, { $set: set }, await within(req))
}

/** The newest version with all that was written since the last publication. */
export const newestRow = async (req: PayloadRequest, kind: DraftKind, id: string) =>
  nativeVersions<VersionRow>(req.payload, kind).findOne({ parent: new ObjectId(id), latest: true }, { sort: { updatedAt: -1 }, ...(await within(req)) })

export async function writeRow(req: PayloadRequest, kind: DraftKind, row: Pick<VersionRow, '_id'>, set: Document) {
  await nativeVersions<VersionRow>(req.payload, kind).updateOne({ _id: row._id }, { $set: set }, await within(req))
}

export const readRow = async (req: PayloadRequest, kind: DraftKind, id: string, version: string) =>
  nativeVersions<VersionRow>(req.payload, kind).findOne({ _id: new ObjectId(version), parent: new ObjectId(id) }, await within(req))

/** Writes the same to what the public reads and to the newest version: it holds at once, whatever else waits there. */
export async function writeEverywhere(req: PayloadRequest, kind: DraftKind, id: string, values: Document) {
  const now = new Date()
  const set = { ...values, updatedAt: now }
  await writeRaw(req, kind, id, set)
  const newest = await newestRow(req, kind, id)
  const inVersion = Object.fromEntries(Object.entries(set).map(([path, value]) => [`version.${path}`, value as unknown]))
  if (newest) await writeRow(req, kind, newest, { ...inVersion, updatedAt: now })
}

/** Values that hooks keep on what the public reads: the newest version says the same, byte for byte. A save wrote them there as they were before it. */
export async function keepInNewest(req: PayloadRequest, kind: DraftKind, id: string, names: readonly string[]) {
  const options = await within(req)
  const projection = { _id: 0, ...Object.fromEntries(names.map((name) => [name, 1])) }
  const kept = await native<Raw>(req.payload, kind).findOne<Document>({ _id: new ObjectId(id) }, { ...options, projection })
  const set = Object.fromEntries(Object.entries(kept ?? {}).map(([name, value]) => [`version.${name}`, value as unknown]))
  await nativeVersions<VersionRow>(req.payload, kind).updateMany({ parent: new ObjectId(id), latest: true }, { $set: set }, options)
}

/** Makes a row the newest of its document. */
export async function addRow(req: PayloadRequest, kind: DraftKind, id: string, version: Document, waiting: VersionRow['waiting'], now = new Date()) {
  const rows = nativeVersions<VersionRow>(req.payload, kind)
  const parent = new ObjectId(id)
  const options = await within(req)
  await rows.updateMany({ parent, latest: true }, { $unset: { latest: 1 } }, options)
  await rows.insertOne({ _id: new ObjectId(), parent, version: { ...version, updatedAt: now }, createdAt: now, updatedAt: now, latest: true, ...(waiting && { waiting }) }, options)
}

/** Whose version it is. */
export async function documentOf(req: PayloadRequest, kind: DraftKind, version: string): Promise<string | undefined> {
  const row = await nativeVersions<VersionRow>(req.payload, kind).findOne({ _id: new ObjectId(version) }, { projection: { parent: 1 }, ...(await within(req)) })
  return row ? String(row.parent) : undefined
}
