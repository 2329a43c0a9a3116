import type { Endpoint, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { refuse } from '#collections/endpoints/answers.ts'
import { placesOf } from '#collections/hooks/media-places.ts'
import type { StoredMedia } from '#collections/hooks/public-media.ts'
import { type DraftKind, readStored, type StoredDocument } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { say } from '#lib/words.ts'
import { writes } from './endpoint.ts'
import { protect } from './protect.ts'
import { isProtecting, protectionsOf } from './protections.ts'

/** The photo that shows who is protected: the speaker's own, or that of the speaker by whom a story was told. */
async function portraitOf(req: PayloadRequest, kind: DraftKind, before: StoredDocument, values: Record<string, boolean>) {
  if (kind === 'speakers') return values['hidePhoto'] ? before.photo : undefined
  return values['anonymous'] && before.speaker ? (await readStored(req, 'speakers', String(before.speaker)))?.photo : undefined
}

/** Where the public still sees that photo: any place for a speaker; for a story itself, as its speaker may be seen elsewhere. */
async function stillShown(req: PayloadRequest, kind: DraftKind, before: StoredDocument, values: Record<string, boolean>): Promise<string[]> {
  const photo = await portraitOf(req, kind, before, values)
  const media = photo ? await req.payload.db.findOne<StoredMedia>({ collection: 'media', where: { id: { equals: photo } }, req }) : null
  const open = [...(media?.publicFor ?? []), ...(media?.triedFor ?? [])].filter((place) => kind === 'speakers' || place === `${kind}:${before.id}`)
  return media && open.length ? placesOf(req, media.id, (place) => open.includes(place)) : []
}

/** `{ anonymous: true }`, `{ hidePhoto: false }`, `{ consent: true }`: the one way to take a protection off; it is written down. */
export const changesProtection = (kind: DraftKind): Endpoint =>
  writes(kind, 'post', '/:id/protection', async (req, id, body) => {
    const wanted = protectionsOf(kind).filter(([name]) => typeof body[name] === 'boolean')
    if (!wanted.length) return refuse(req, 400, words.whichProtection)
    const before = await readStored(req, kind, id)
    if (!before) return undefined
    const values = Object.fromEntries(wanted.map(([name]) => [name, body[name] === true]))
    await protect(req, kind, id, values)
    const lowers = wanted.some(([name, protecting]) => !isProtecting(values[name], protecting))
    await noteAct(req.payload, { act: lowers ? 'protectionLowered' : 'protectionRaised', by: req.user, subject: `${kind}:${id}`, part: values }, req)
    const places = await stillShown(req, kind, before, values)
    return { done: true, ...values, ...(places.length && { places, message: say(words.photoStillShown, req.i18n?.language, { places: places.join('; ') }) }) }
  })
