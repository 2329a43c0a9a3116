import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { say } from '#lib/words.ts'
import { stillShown } from '#collections/words/media.ts'
import { placesOf } from './media-places.ts'

async function refuseIfShown(req: PayloadRequest, id: string) {
  const places = await placesOf(req, id)
  if (places.length) throw new APIError(say(stillShown, req.i18n?.language, { places: places.join('; ') }), 409, { places }, true)
}

/** A picture that something shows is not thrown away, whoever asks and however: it would be gone from the page at once. */
export const keepsShown: CollectionBeforeDeleteHook = ({ id, req }) => refuseIfShown(req, String(id))

/** The trash is no way round. */
export const keepsShownFromTrash: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && data['deletedAt'] && !originalDoc?.deletedAt) await refuseIfShown(req, String(originalDoc?.id))
  return data
}
