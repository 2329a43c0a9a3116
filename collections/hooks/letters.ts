import { randomBytes } from 'node:crypto'
import { ObjectId } from 'mongodb'
import { type CollectionConfig, type PayloadRequest, ValidationError } from 'payload'
import { defaultLocale, isLocale, type Locale, localeNames } from '#lib/locales.ts'
import { slugify } from '#lib/slug.ts'
import { say } from '#lib/words.ts'
import { closePictures, closeRemoved } from '#domain/newsletter/archive.ts'
import { letters, readLetter } from '#domain/newsletter/letters.ts'
import { isEditable } from '#domain/newsletter/letter-states.ts'
import { sessionOf } from '#domain/native.ts'
import { letterClosed, letterKept, letters as words } from '#collections/words/letters.ts'
import { slugTaken, slugUnwritable } from '#collections/words/publish.ts'
import { logsDeletion } from './log-acts.ts'

type BeforeValidate = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeValidate']>[number]
type BeforeChange = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeChange']>[number]

/** What only `domain/newsletter/` writes. Left out of every save, so that a slow one cannot put an old state back. */
const machinery = ['state', 'scheduledLocal', 'scheduledAt', 'preparedAt', 'startedAt', 'finishedAt', 'pausedFor', 'activeAt', 'away', 'refused', 'watchedFrom', 'contentHash', 'frozen', 'counts', 'linkCheck', 'namesTaken', 'tests', 'publicSlugs']

async function isTaken(req: PayloadRequest, locale: Locale, slug: string, id: string | undefined): Promise<boolean> {
  const other = id ? [{ id: { not_equals: id } }] : []
  return Boolean(await req.payload.db.findOne({ collection: 'letters', locale, req, where: { and: [{ archiveSlug: { equals: slug } }, ...other] } }))
}

/** The address of the letter's page: made from the subject when empty, numbered when taken; a typed one that is taken is refused. */
const setsArchiveSlug: BeforeValidate = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const locale = isLocale(req.locale) ? req.locale : defaultLocale
  const id = operation === 'update' ? String(originalDoc?.id) : undefined
  const kept: unknown = operation === 'update' ? originalDoc?.archiveSlug : undefined
  const typed: unknown = data['archiveSlug'] === undefined ? kept : data['archiveSlug']
  if (typeof typed === 'string' && typed.trim()) {
    const slug = typed === kept ? typed : slugify(typed, locale)
    if (typed !== kept && (!slug || (await isTaken(req, locale, slug, id)))) {
      const message = say(slug ? slugTaken : slugUnwritable, req.i18n?.language, { slug: slug || typed, language: localeNames[locale] })
      throw new ValidationError({ collection: 'letters', errors: [{ path: 'archiveSlug', label: say(words.archiveSlug.label, req.i18n?.language), message }], req }, req.t)
    }
    return { ...data, archiveSlug: slug }
  }
  const subject: unknown = data['subject'] ?? originalDoc?.subject
  if (typeof subject !== 'string' || !subject.trim()) return { ...data, archiveSlug: null }
  const base = slugify(subject, locale) || `letter-${randomBytes(4).toString('hex')}`
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isTaken(req, locale, slug, id))) return { ...data, archiveSlug: slug }
  }
}

/** Every save leads back to `draft`; a letter that is on its way is not changed at all. */
const backToDraft: BeforeChange = async ({ data, originalDoc, operation, req }) => {
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => !machinery.includes(name)))
  if (operation === 'create') return { ...kept, state: 'draft' }
  const session = await sessionOf(req)
  const { matchedCount } = await letters(req.payload).updateOne(
    { _id: new ObjectId(String(originalDoc?.id)), state: { $in: ['draft', 'checked'] } },
    { $set: { state: 'draft', contentHash: null } },
    session ? { session } : {},
  )
  if (!matchedCount) throw new ValidationError({ collection: 'letters', errors: [{ path: 'subject', message: say(letterClosed, req.i18n?.language) }], req }, req.t)
  return kept
}

export const keepsLetters = {
  beforeValidate: [setsArchiveSlug],
  beforeChange: [backToDraft],
  beforeDelete: [
    async ({ id, req }) => {
      const letter = await readLetter(req.payload, String(id))
      if (letter && !isEditable(letter.state)) {
        throw new ValidationError({ collection: 'letters', errors: [{ path: 'subject', message: say(letterKept, req.i18n?.language) }], req }, req.t)
      }
    },
  ],
  afterChange: [async ({ doc, req }) => closeRemoved(req, String(doc.id))],
  afterDelete: [logsDeletion, async ({ id, req }) => closePictures(req, String(id))],
} satisfies CollectionConfig['hooks']
