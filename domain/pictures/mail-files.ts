import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Document, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native } from '#domain/native.ts'
import { mailPicture } from '#lib/mail-picture.ts'
import type { PictureFiles } from '#lib/picture-files.ts'
import { uploads } from '#lib/uploads.ts'
import { writeTogether } from '#lib/written-together.ts'
import { noteNewFiles } from './leaving.ts'

type Row = PictureFiles & { _id: ObjectId }

/**
 * WebP pictures from before there was a JPEG for emails get theirs. No migration does it: the site opens meanwhile, and a process
 * without the folder leaves it to one that has it. What is lost from the disk has nothing to be made of, and is passed over.
 */
export async function makeMailFiles(cms: Payload) {
  if (!(await stat(uploads).catch(() => null))) return
  const rows = native<Row & Document>(cms, 'media')
  for await (const { _id, filename, sizes } of rows.find({ filename: /\.webp$/iu, 'sizes.letter.filename': null })) {
    const file = basename(filename ?? '')
    const made = sizes && (await readFile(join(uploads, file)).then(mailPicture).catch(() => undefined))
    if (!made) continue
    const { data, width, height } = made
    const letter = { filename: `${basename(file, extname(file))}-${width}x${height}.jpg`, mimeType: 'image/jpeg', filesize: data.length, width, height }
    await noteNewFiles(cms, { filename: file, sizes: { letter } })
    await writeTogether(uploads, [[letter.filename, data]])
    await rows.updateOne({ _id, filename: file, 'sizes.letter.filename': null }, { $set: { 'sizes.letter': letter } })
  }
}
