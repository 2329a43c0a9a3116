import { type Collection, type Document, ObjectId } from 'mongodb'

const day = 24 * 60 * 60 * 1000

/** Copies of one stored event, one a day backwards from `last`: what years of work look like, without years of saves. */
export async function copyEvents(events: Collection<Document>, original: ObjectId, count: number, last: Date) {
  const stored = await events.findOne({ _id: original })
  if (!stored) throw new Error('the event to copy is not stored')
  const copies = Array.from({ length: count }, (_, i) => {
    const start = new Date(last.getTime() - i * day)
    const slugs = { kk: `kopiya-${i}`, ru: `kopiya-${i}`, en: `kopiya-${i}` }
    return { ...stored, _id: new ObjectId(), startUtc: start, endUtc: new Date(start.getTime() + 7_200_000), slug: slugs, publicSlugs: slugs }
  })
  await events.insertMany(copies)
}
