import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type AfterErrorHook, type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import sharp from 'sharp'
import { imageType } from '#lib/image-type.ts'
import { mostPixels, uploads } from '#lib/uploads.ts'
import { say, type Words } from '#lib/words.ts'
import { imageRefused, imageTooLarge } from '#collections/words/media.ts'

const notFound = () => Response.json({ errors: [{ message: 'Not found.' }] }, { status: 404 })

function refuse(req: PayloadRequest, reason: Words, values: Record<string, string | number> = {}): never {
  throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message: say(reason, req.i18n?.language, values) }], req }, req.t)
}

/** Payload would only say that there was a problem. What cannot be measured is left to it. */
async function refuseTooLarge(req: PayloadRequest, data: Buffer) {
  const { width = 0, height = 0 } = await sharp(data, { limitInputPixels: false }).metadata().catch(() => ({ width: 0, height: 0 }))
  if (width * height > mostPixels) refuse(req, imageTooLarge, { size: Math.ceil(width * height / 1e6), most: mostPixels / 1e6 })
}

/** What a file was called on an editor's computer may say who took it: the name is ours, the type what its bytes say. */
export const namesFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && (operation !== 'update' || !req.file)) return args
  const type = req.file && imageType(req.file.data)
  // A new document without a file would make Payload look for one at an address the sender names.
  if (!req.file || !type) refuse(req, imageRefused)
  await refuseTooLarge(req, req.file.data)
  req.file.name = `${randomBytes(12).toString('hex')}.${type}`
  req.file.mimetype = type === 'jpg' ? 'image/jpeg' : `image/${type}`
  return args
}

/** A file lost from the disk is not found; Payload would call it a fault of the server. */
export async function missingFile(_req: PayloadRequest, { params: { filename } }: { params: { filename: string } }): Promise<Response> {
  const found = await stat(join(uploads, basename(filename))).catch(() => null)
  // Payload goes on to its own answer when a handler gives nothing; its type does not say so for promises of both.
  return found?.isFile() ? (undefined as unknown as Response) : notFound()
}

/** Whoever may not see a file does not learn that it is there. */
export const hidesFiles: AfterErrorHook = ({ error, req }) =>
  'filename' in (req.routeParams ?? {}) && 'status' in error && error.status === 403
    ? { status: 404, response: { errors: [{ message: 'Not found.' }] } }
    : undefined

/** A file opened by itself is a picture and can be nothing else. */
export function fileHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Cache-Control', 'no-cache')
  return headers
}
