import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { fallbackOrder, type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { notePublication } from '#lib/publications.ts'
import { publicationOf, type Publication } from '#lib/published.ts'
import { native } from '#domain/native.ts'
import { languagesUsed, letters, planOf, readLetter, type StoredLetter } from './letters.ts'
import { mediaOf } from '#lib/prose-contents.ts'

type StoredMedia = { _id: ObjectId; publicFor?: string[] | null }
const user = (id: unknown) => `letters:${String(id)}`

/** The pictures of a letter are files that its readers may open: from the first test on. */
export async function openPictures(cms: Payload, letter: StoredLetter) {
  const ids = languagesUsed(letter).flatMap((language) => mediaOf(letter.body?.[language])).filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))
  if (!ids.length) return
  const { modifiedCount } = await native<StoredMedia>(cms, 'media').updateMany({ _id: { $in: ids } }, [
    // One without users has null there, to which nothing can be pushed.
    { $set: { publicFor: { $setUnion: [{ $ifNull: ['$publicFor', []] }, [user(letter._id)]] } } },
  ])
  if (modifiedCount) await notePublication({ payload: cms }, { kind: 'change', tags: ['media'], addresses: [] })
}

/** A draft that is deleted shows its pictures to nobody any more. */
export async function closePictures(cms: Payload, id: string) {
  await native<StoredMedia>(cms, 'media').updateMany({ publicFor: user(id) }, { $pull: { publicFor: user(id) } })
}

/**
 * From now on the letter has a page on the site in each language whose words some reader gets. Called when its sending
 * begins: the link in the first letter must work.
 */
export async function openArchive(cms: Payload, id: string, now = new Date()): Promise<void> {
  const letter = await readLetter(cms, id)
  if (!letter) return
  const slugs = Object.fromEntries(languagesUsed(letter).flatMap((language) => (letter.archiveSlug?.[language] ? [[language, letter.archiveSlug[language]]] : [])))
  await letters(cms).updateOne({ _id: letter._id }, { $set: { publicSlugs: slugs, startedAt: letter.startedAt ?? now } })
  await openPictures(cms, letter)
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
