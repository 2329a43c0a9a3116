import { randomBytes } from 'node:crypto'
import type { CollectionBeforeReadHook, CollectionConfig } from 'payload'
import { valueAt, withValue } from '#collections/publishing/values.ts'
import { idOf } from '#lib/prose-stored.ts'
import { publishes } from './public-document.ts'

const shared = publishes('speakers')

/**
 * The photo of somebody who does not want it shown is not their share picture either: not even which file it is. Looked at
 * before the fields are, which take the photo itself away; an answer narrowed to leave it out does not say that it is another.
 */
const hidesSharePicture: CollectionBeforeReadHook = ({ doc, overrideAccess, req }) => {
  const { hidePhoto, photo } = doc as { hidePhoto?: unknown; photo?: unknown }
  const image = idOf(valueAt(doc, 'seo.image'))
  if (overrideAccess || req.user || image === undefined || hidePhoto === false) return doc
  const isAnother = hidePhoto === true && photo !== undefined && idOf(photo) !== image
  return isAnother ? doc : withValue(doc, 'seo.image', null)
}

/** A speaker's page; each new one gets the seed of a portrait, by chance, so that it says nothing about the name. */
export const keepsSpeaker = {
  ...shared,
  beforeRead: [...shared.beforeRead, hidesSharePicture],
  beforeChange: [
    ...shared.beforeChange,
    ({ data }) => ({ ...data, portraitSeed: data['portraitSeed'] ?? randomBytes(6).toString('hex') }),
  ],
} satisfies CollectionConfig['hooks']
