import { type CollectionConfig, type PayloadRequest, ValidationError } from 'payload'
import { noteOldFiles } from '#domain/pictures/leaving.ts'
import { say } from '#lib/words.ts'
import { altMissing } from '#collections/words/media.ts'
import { hidesFiles, namesFile } from './files.ts'
import { cutsAnew, leavesFiles, writeFiles } from './media-files.ts'
import { logsDeletion, logsTrash } from './log-acts.ts'
import { keepsShown, keepsShownFromTrash } from './media-kept.ts'
import { staysDecoration } from './undecorated.ts'
import { publicQuery } from './public-query.ts'
import { notePublication } from '#lib/publications.ts'
import { fileAddresses } from '#lib/picture-files.ts'
import { isOpen, type StoredMedia } from './public-media.ts'

const readMedia = (req: PayloadRequest, id: string) =>
  req.payload.db.findOne<StoredMedia>({ collection: 'media', where: { id: { equals: id } }, locale: 'all', req })

/** A picture is described in the language being written, or said to be decoration. */
const describes: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeValidate']>[number] = ({ data, originalDoc, req }) => {
  // To the trash and back: nothing is written.
  if (data && 'deletedAt' in data && (data['deletedAt'] ?? null) !== (originalDoc?.deletedAt ?? null)) return data
  const is = { ...originalDoc, ...data }
  if (!is.decorative && !String(is.alt ?? '').trim()) {
    throw new ValidationError({ collection: 'media', errors: [{ path: 'alt', message: say(altMissing, req.i18n?.language) }], req }, req.t)
  }
  return data
}

export const keepsMedia = {
  afterError: [hidesFiles],
  beforeOperation: [publicQuery, cutsAnew, namesFile, leavesFiles],
  beforeValidate: [describes],
  beforeChange: [
    keepsShownFromTrash,
    staysDecoration,
    async ({ data, operation, originalDoc, req }) => {
      const stored = operation === 'update' ? await readMedia(req, String(originalDoc?.id)) : null
      if (stored) req.context[`media:${stored.id}`] = stored
      await writeFiles(req, data, stored)
      return { ...data, publicFor: stored?.publicFor, triedFor: stored?.triedFor }
    },
  ],
  afterChange: [
    logsTrash,
    async ({ doc, req }) => {
      const before = req.context[`media:${doc.id}`] as StoredMedia | undefined
      if (!before || !isOpen(before)) return doc
      const now = fileAddresses(doc)
      const gone = fileAddresses(before).filter((address) => !now.includes(address))
      if (gone.length) await notePublication(req, { kind: 'withdraw', tags: ['media'], addresses: gone })
      await notePublication(req, { kind: 'change', tags: ['media'], addresses: [] })
      return doc
    },
  ],
  beforeDelete: [keepsShown, async ({ id, req }) => void (req.context[`media:${id}`] = await readMedia(req, String(id)))],
  afterDelete: [
    logsDeletion,
    async ({ id, req }) => {
      const before = req.context[`media:${id}`] as StoredMedia | undefined
      if (!before) return
      await noteOldFiles(req, before)
      if (isOpen(before)) await notePublication(req, { kind: 'withdraw', tags: ['media'], addresses: fileAddresses(before) })
    },
  ],
} satisfies CollectionConfig['hooks']
