import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { native } from '#domain/native.ts'
import type { Topics } from './entry.ts'

type Stored = { _id: ObjectId; title?: Partial<Record<Locale, string | null>>; slug?: Partial<Record<Locale, string | null>> }

const all = (cms: Payload) => native<Stored>(cms, 'topics').find({}, { projection: { title: 1, slug: 1 }, sort: { _id: 1 } }).toArray()

/** Topics by every name they have: title or address, in any language. */
export async function topicsByName(cms: Payload): Promise<Topics> {
  const names = (await all(cms)).flatMap(({ _id, title, slug }) =>
    [...Object.values(slug ?? {}), ...Object.values(title ?? {})].flatMap((name) => (name ? [[name.normalize('NFC').trim().toLowerCase(), _id] as const] : [])))
  // Of two topics of one name the older is meant.
  return new Map(names.reverse())
}

/** What a topic is called in a list: an address, for titles may hold commas. */
export async function namesOfTopics(cms: Payload): Promise<ReadonlyMap<string, string>> {
  return new Map((await all(cms)).map(({ _id, slug }) => [_id.toHexString(), slug?.kk ?? slug?.ru ?? slug?.en ?? _id.toHexString()]))
}
