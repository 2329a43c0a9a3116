import type { ClientSession } from 'mongodb'
import type { JsonObject, Payload } from 'payload'
import { type IsName, placesIn } from '#domain/anonymity/names.ts'
import type { DrawnLetter } from '#domain/newsletter/drawn.ts'
import { letters, readBeforeAct, readersOf, readLetter, type StoredLetter } from '#domain/newsletter/letters.ts'
import { readLinkCheck } from '#domain/newsletter/link-check.ts'
import { drawLetter } from '#domain/newsletter/render.ts'
import type { Locale } from '#lib/locales.ts'

/** The words of each reader language, drawn once: whoever comes second takes those of the first. */
export type Frozen = Partial<Record<Locale, DrawnLetter>>

/** The words this letter goes out with; drawn now where that was not done yet, or where a name was taken away since. */
export async function frozenWords(cms: Payload, { _id, frozen: kept }: Pick<StoredLetter, '_id' | 'frozen'>, draw = drawLetter): Promise<Frozen> {
  if (kept) return kept as Frozen
  const letter = await readLetter(cms, _id.toHexString())
  if (!letter || letter.frozen) return (letter?.frozen ?? {}) as Frozen
  const frozen: Frozen = {}
  for (const reader of readersOf(letter)) {
    const drawn = await draw(cms, letter, reader)
    if (drawn) frozen[reader] = drawn
  }
  const { modifiedCount } = await letters(cms).updateOne({ ...readBeforeAct(letter), frozen: null }, { $set: { frozen: frozen as JsonObject } })
  return modifiedCount ? frozen : frozenWords(cms, { _id }, draw)
}

/**
 * What letters keep beside their text, and names the person, is thrown away: drawn words, which are drawn anew from what is
 * public when they are needed, and addresses that did not answer.
 */
export async function forgetNaming(cms: Payload, isName: IsName, session?: ClientSession): Promise<void> {
  const options = session ? { session } : {}
  // Words that are being drawn, and links that are being asked, in this very moment are not kept.
  await letters(cms).updateMany({ frozen: null }, { $inc: { namesTaken: 1 } }, options)
  const kept = letters(cms).find({ $or: [{ frozen: { $ne: null } }, { linkCheck: { $ne: null } }] }, { projection: { frozen: 1, linkCheck: 1 }, ...options })
  for await (const { _id, frozen, linkCheck } of kept) {
    const words = Object.values((frozen ?? {}) as Frozen).flatMap(({ subject, preheader, text, html }) => [subject, preheader, text, html])
    const addresses = readLinkCheck(linkCheck)?.found.flatMap(({ what }) => what ?? []) ?? []
    const names = words.some((text) => placesIn(text, isName).length > 0) || addresses.some((address) => placesIn(address, isName, true).length > 0)
    if (names) await letters(cms).updateOne({ _id }, { $set: { frozen: null, linkCheck: null } }, options)
  }
}
