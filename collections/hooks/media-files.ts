import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { noteNewFiles, noteOldFiles } from '#domain/pictures/leaving.ts'
import { mailPicture } from '#lib/mail-picture.ts'
import type { PictureFiles } from '#lib/picture-files.ts'
import { uploads } from '#lib/uploads.ts'
import { writeTogether } from '#lib/written-together.ts'

/**
 * Payload takes the old files off the disk before anything is checked or written, and a refusal does not bring them back.
 * Without a folder it touches none: new files are written by `writeFiles`, old ones leave after the save
 * (domain/pictures/leaving.ts).
 */
export const leavesFiles: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'delete') return args
  const { config } = args.collection
  const upload = { ...config.upload, disableLocalStorage: true, staticDir: undefined }
  return { ...args, collection: { ...args.collection, config: { ...config, upload } } }
}

const cuts = ['crop', 'focalPoint', 'heightInPixels', 'widthInPixels']

/**
 * A picture is cut anew from its own file, as if that had been uploaded once more: Payload would write over it, and it
 * is shown until the save is kept. One cut fits one picture; of many at once none is cut.
 */
export const cutsAnew: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || req.file) return args
  const edits = req.query['uploadEdits'] as Record<string, unknown> | undefined
  if (!edits || !cuts.some((cut) => edits[cut])) return args
  const id = 'id' in args ? args.id : undefined
  if (!id) delete req.query['uploadEdits']
  else req.file = await ownFile(req, id)
  return args
}

async function ownFile(req: PayloadRequest, id: unknown): Promise<NonNullable<PayloadRequest['file']>> {
  const stored = await req.payload.db.findOne<PictureFiles & { id: string }>({ collection: 'media', where: { id: { equals: id } }, req })
  const data = await readFile(join(uploads, basename(stored?.filename ?? ''))).catch(() => Buffer.alloc(0))
  return { data, mimetype: '', name: '', size: data.length }
}

type Size = { filename?: string | null; filesize?: number | null }
type NewFiles = { filename?: string | null; sizes?: Record<string, Size | null> | null }

/** Payload makes a JPEG of a picture that lets something through without a ground under it. */
async function onPaper(req: PayloadRequest, file: Buffer, { sizes }: NewFiles) {
  const { letter } = sizes ?? {}
  if (!letter?.filename || !req.payloadUploadSizes || !(await sharp(file).metadata()).hasAlpha) return
  const { data } = await mailPicture(file)
  req.payloadUploadSizes['letter'] = data
  letter.filesize = data.length
}

/** Writes the files this save brings; those it gives up are noted with it. */
export async function writeFiles(req: PayloadRequest, now: NewFiles, before: PictureFiles | null) {
  if (!req.file) return
  await onPaper(req, req.file.data, now)
  await noteNewFiles(req.payload, now)
  if (before) await noteOldFiles(req, before)
  const sizes = Object.entries(req.payloadUploadSizes ?? {}).map(([size, bytes]) => [now.sizes?.[size]?.filename, bytes] as const)
  const files = [[now.filename, req.file.data] as const, ...sizes]
  await writeTogether(uploads, files.flatMap(([name, bytes]) => (name ? [[name, bytes] as const] : [])))
}
