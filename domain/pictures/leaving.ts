import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { native, sessionOf } from '#domain/native.ts'
import { hours } from '#lib/retention.ts'
import { fileNames, type PictureFiles } from '#lib/picture-files.ts'
import { uploads } from '#lib/uploads.ts'

type Note = { names: string[]; due: Date; createdAt: Date; updatedAt: Date }
const notes = (cms: Payload) => native<Note>(cms, 'leaving-files')

/** A server that was elected meanwhile may not know what the last one had not yet passed on; files do not come back. */
const decided = { readConcern: 'majority' } as const
/** Longer than any save takes. */
const untilDecided = hours(1)

const note = (names: string[], due: number): Note => ({ names, due: new Date(due), createdAt: new Date(), updatedAt: new Date() })

/** Before new files are written, and kept whatever becomes of the save: if it is refused or broken off they leave again. */
export async function noteNewFiles(cms: Payload, files: PictureFiles) {
  await notes(cms).insertOne(note(fileNames(files), Date.now() + untilDecided))
}

/** With the save that gives up these files, or not at all. */
export async function noteOldFiles(req: PayloadRequest, files: PictureFiles) {
  const session = await sessionOf(req)
  await notes(req.payload).insertOne(note(fileNames(files), Date.now()), session && { session })
}

/**
 * Takes the files that are due off the disk, unless a picture names them. Only noted files are looked at: a folder beside
 * the wrong database loses nothing. Does no harm when done twice or broken off.
 */
export async function removeFiles(cms: Payload, now = new Date()) {
  // A worker on another machine leaves it to one that has the folder.
  if (!(await stat(uploads).catch(() => null))) return
  for await (const { _id, names } of notes(cms).find({ due: { $lte: now } }, decided)) {
    const pictures = await native<PictureFiles>(cms, 'media').find({ filename: { $in: names } }, decided).toArray()
    const named = pictures.flatMap(fileNames)
    await Promise.all(names.filter((name) => !named.includes(name)).map((name) => rm(join(uploads, basename(name)), { force: true })))
    await notes(cms).deleteOne({ _id })
  }
}
