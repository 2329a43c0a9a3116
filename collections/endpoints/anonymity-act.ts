import { ObjectId } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import { replaceIn } from '#domain/anonymity/hits.ts'
import type { Raw } from '#domain/anonymity/document-passages.ts'
import type { AnonymousKind } from '#domain/anonymity/kinds.ts'
import { nameMatcher } from '#domain/anonymity/names.ts'
import { readSubject, type Subject } from '#domain/anonymity/subject.ts'
import { native, nativeVersions, sessionOf } from '#domain/native.ts'
import { forgetNaming } from '#domain/newsletter/sending/frozen.ts'
import { addressMark } from '#lib/address-mark.ts'
import { locales } from '#lib/locales.ts'
import { forgetAddresses } from '#collections/hooks/forgotten-addresses.ts'
import { keepPublicState } from '#collections/hooks/public-state.ts'
import { type PerLocale, readStored } from '#collections/hooks/stored.ts'
import { addRow } from '#collections/publishing/versions.ts'
import { wordsOf } from './anonymity-review.ts'
import { newSlugs } from './anonymity-slugs.ts'
import type { Wish } from './anonymity-wish.ts'

type Staff = NonNullable<PayloadRequest['user']>

/** What is no longer said of anybody, in the document and in its draft alike. */
const emptied: Record<AnonymousKind, (now: Raw) => Raw> = {
  stories: () => ({ anonymous: true, storyteller: {}, speaker: null }),
  // Without consent there is no page; the record stays for staff, until it is deleted.
  speakers: () => ({ consent: false, hidePhoto: true, _status: Object.fromEntries(locales.map((locale) => [locale, 'draft'])) }),
}

function anonymous(kind: AnonymousKind, was: Raw, slugs: PerLocale<string>, forgottenSlugs: readonly string[], updatedAt: Date): Raw {
  const had = (was['slug'] ?? {}) as PerLocale<string>
  const slug = Object.fromEntries(locales.filter((locale) => had[locale]).map((locale) => [locale, slugs[locale]]))
  return { ...was, ...emptied[kind](was), slug, forgottenSlugs, updatedAt }
}

/** The draft goes on, and is the only version that is left. */
async function keepOneVersion(req: PayloadRequest, { kind, id, newest, document }: Subject, version: Raw, now: Date) {
  const session = await sessionOf(req)
  await nativeVersions(req.payload, kind).deleteMany({ parent: new ObjectId(id) }, session ? { session } : {})
  if (!newest) return
  // A draft that lies on top of what is public is younger than it.
  const at = newest.updatedAt > document.updatedAt ? new Date(now.getTime() + 1) : now
  await addRow(req, kind, id, version, newest.waiting, at)
}

async function writePictures(req: PayloadRequest, { pictures }: Subject) {
  const session = await sessionOf(req)
  for (const picture of pictures) await native(req.payload, 'media').replaceOne({ _id: picture._id }, picture, session ? { session } : {})
}

/**
 * Takes the name away, whatever is pending or missing elsewhere: the flag holds from the commit on. Written by the
 * driver: a save through the CMS would keep a version of what was, and may be refused. Gives the words it looked for.
 */
export async function makeAnonymous(req: PayloadRequest, by: Staff, kind: AnonymousKind, id: string, wish: Wish): Promise<string[] | undefined> {
  const session = await sessionOf(req)
  const subject = await readSubject(req.payload, kind, id, session)
  if (!subject) return undefined
  const words = wish.words ?? wordsOf(subject)
  const isName = nameMatcher(words)
  const before = await readStored(req, kind, id)
  const slugs = await newSlugs(req, subject, wish.slugs, isName)
  const old = [...new Set(subject.addresses.map(({ slug }) => slug))]
  const kept = (subject.document['forgottenSlugs'] ?? []) as string[]
  const forgotten = [...new Set([...kept, ...old.map(addressMark)])]
  const now = new Date()

  replaceIn(req.payload, subject, isName, wish.replacements)
  const document = anonymous(kind, subject.document, slugs, forgotten, now)
  await native(req.payload, kind).replaceOne({ _id: subject.document._id }, document, session ? { session } : {})
  const after = await readStored(req, kind, id)
  const draft = anonymous(kind, subject.newest?.version ?? {}, slugs, forgotten, now)
  await keepOneVersion(req, subject, draft, now)
  await writePictures(req, subject)
  await forgetNaming(req.payload, isName, session)
  await keepPublicState(req, kind, id, before, after)
  await forgetAddresses(req, kind, id, old)
  await noteAct(req.payload, { act: 'madeAnonymous', by, subject: id, part: { kind } }, req)
  return words
}
