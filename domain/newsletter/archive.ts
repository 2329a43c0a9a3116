import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { fileAddresses, type PictureFiles } from '#lib/picture-files.ts'
import { fallbackOrder, type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { notePublication } from '#lib/publications.ts'
import { publicationOf, type Publication } from '#lib/published.ts'
import { native, sessionOf } from '#domain/native.ts'
import { languagesUsed, letters, planOf, readLetter, type StoredLetter } from './letters.ts'
import { mediaOf } from '#lib/prose-contents.ts'

type StoredMedia = PictureFiles & { _id: ObjectId; publicFor?: string[] | null; triedFor?: string[] | null }
type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
const user = (id: unknown) => `letters:${String(id)}`

/** What some reader of the letter would see. */
const picturesOf = (letter: StoredLetter): ObjectId[] =>
  languagesUsed(letter).flatMap((language) => mediaOf(letter.body?.[language])).filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))

/**
 * The pictures of a letter are files that its readers may open: from the first test on. Once it is sent they are public;
 * until then they are in no list (collections/access.ts).
 */
export async function openPictures(cms: Payload, letter: StoredLetter) {
  const ids = picturesOf(letter)
  const field = letter.startedAt ? 'publicFor' : 'triedFor'
  const { modifiedCount } = await native<StoredMedia>(cms, 'media').updateMany({ _id: { $in: ids } }, [
    // One without users has null there, to which nothing can be pushed.
    { $set: { [field]: { $setUnion: [{ $ifNull: [`$${field}`, []] }, [user(letter._id)]] } } },
  ])
  if (modifiedCount) await notePublication({ payload: cms }, { kind: 'change', tags: ['media'], addresses: [] })
  await closePictures({ payload: cms }, String(letter._id), letter.startedAt ? [] : ids)
}

/** A draft that is deleted shows its pictures to nobody any more; `still`: those that it goes on showing. */
export async function closePictures(req: Asking, id: string, still: readonly ObjectId[] = []) {
  const session = await sessionOf(req as PayloadRequest)
  const options = session ? { session } : {}
  const media = native<StoredMedia>(req.payload, 'media')
  const closing = await media.find({ triedFor: user(id), _id: { $nin: [...still] } }, options).toArray()
  if (!closing.length) return
  const left = { $setDifference: ['$triedFor', [user(id)]] }
  await media.updateMany({ _id: { $in: closing.map(({ _id }) => _id) }, triedFor: user(id) }, [
    // An empty list would count as one with users: it exists.
    { $set: { triedFor: { $cond: [{ $eq: [left, []] }, null, left] } } },
  ], options)
  const gone = closing.filter(({ publicFor, triedFor }) => !publicFor?.length && triedFor?.length === 1)
  if (gone.length) await notePublication(req, { kind: 'withdraw', tags: ['media'], addresses: gone.flatMap(fileAddresses) })
}

/** After a save: what was tried and is no longer in the draft. */
export async function closeRemoved(req: PayloadRequest, id: string) {
  const session = await sessionOf(req)
  const letter = await letters(req.payload).findOne({ _id: new ObjectId(id) }, session ? { session } : {})
  if (letter) await closePictures(req, id, picturesOf(letter))
}

/**
 * From now on the letter has a page on the site in each language whose words some reader gets. Called when its sending
 * begins: the link in the first letter must work.
 */
export async function openArchive(cms: Payload, id: string, now = new Date()): Promise<void> {
  const letter = await readLetter(cms, id)
  if (!letter) return
  const slugs = Object.fromEntries(languagesUsed(letter).flatMap((language) => (letter.archiveSlug?.[language] ? [[language, letter.archiveSlug[language]]] : [])))
  const startedAt = letter.startedAt ?? now
  await letters(cms).updateOne({ _id: letter._id }, { $set: { publicSlugs: slugs, startedAt } })
  await openPictures(cms, { ...letter, startedAt })
  const addresses = locales.flatMap((locale) => [paths.letters(locale), ...Object.values(slugs).map((slug) => paths.letter(locale, String(slug)))])
  await notePublication({ payload: cms }, { kind: 'change', tags: ['letters'], addresses })
}

/** A letter of the archive as readers of a language see it: in the words they were sent, else in others. */
export type Archived = { letter: StoredLetter; shown: Locale; slug: string; publication: Publication; sentAt: Date }

function archivedFor(letter: StoredLetter, locale: Locale): Archived | undefined {
  const { publicSlugs = {} } = letter
  const planned = planOf(letter)[locale]
  const order = [locale, ...(planned === 'nobody' ? [] : [planned]), ...fallbackOrder]
  const shown = order.find((language) => publicSlugs[language])
  const slug = shown && publicSlugs[shown]
  return shown && slug && letter.startedAt ? { letter, shown, slug, sentAt: letter.startedAt, publication: publicationOf({ publicSlugs, originalLanguage: shown }) } : undefined
}

/** The letter that has this address in some language. */
export async function findArchived(cms: Payload, locale: Locale, slug: string): Promise<Archived | undefined> {
  const letter = await letters(cms).findOne({ startedAt: { $type: 'date' }, $or: locales.map((language) => ({ [`publicSlugs.${language}`]: slug })) })
  return letter ? archivedFor(letter, locale) : undefined
}

/** All letters that were sent, the newest first. */
export async function listArchived(cms: Payload, locale: Locale, most = 200): Promise<Archived[]> {
  const found = await letters(cms).find({ startedAt: { $type: 'date' } }, { sort: { startedAt: -1 }, limit: most, projection: { body: 0, frozen: 0, plainText: 0 } }).toArray()
  return found.flatMap((letter) => archivedFor(letter, locale) ?? [])
}
