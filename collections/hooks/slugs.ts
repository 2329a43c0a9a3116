import { randomBytes } from 'node:crypto'
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { addressMark } from '#lib/address-mark.ts'
import { defaultLocale, isLocale, type Locale, localeNames } from '#lib/locales.ts'
import { reservedEventSlugs, reservedSlugs } from '#lib/paths.ts'
import { slugify } from '#lib/slug.ts'
import { say, type Words } from '#lib/words.ts'
import { common } from '#collections/words/common.ts'
import { slugForgotten, slugReserved, slugTaken, slugUnwritable } from '#collections/words/publish.ts'
import { hasDrafts, type PublicKind, readStored, titleField } from './stored.ts'

const reserved: Partial<Record<PublicKind, readonly string[]>> = { pages: reservedSlugs, events: reservedEventSlugs }
const isReserved = (kind: PublicKind, slug: string) => reserved[kind]?.includes(slug) ?? false

/** Whether another document, not in the trash, holds the slug in this language. */
export async function isTaken(req: PayloadRequest, kind: PublicKind, locale: Locale, slug: string, id?: string): Promise<boolean> {
  const held = { or: [{ slug: { equals: slug } }, { [`publicSlugs.${locale}`]: { equals: slug } }] }
  const there = hasDrafts(kind) ? [{ deletedAt: { exists: false } }] : []
  const other = id ? [{ id: { not_equals: id } }] : []
  const found = await req.payload.db.findOne({ collection: kind, locale, req, where: { and: [held, ...there, ...other] } })
  return Boolean(found)
}

/** The first free one of `base`, `base-2`, `base-3`, … */
async function free(req: PayloadRequest, kind: PublicKind, locale: Locale, base: string, id?: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!isReserved(kind, slug) && !(await isTaken(req, kind, locale, slug, id))) return slug
  }
}

/** Whether the document had this slug before a name was taken away: a form opened then must not bring it back. */
async function isForgotten(req: PayloadRequest, kind: PublicKind, slug: string, id: string | undefined): Promise<boolean> {
  if (!id || (kind !== 'stories' && kind !== 'speakers')) return false
  const stored = await readStored(req, kind, id)
  return stored?.forgottenSlugs?.includes(addressMark(slug)) ?? false
}

export function refuseSlug(req: PayloadRequest, kind: PublicKind, reason: Words, locale: Locale, slug: string): never {
  const message = say(reason, req.i18n?.language, { slug, language: localeNames[locale] })
  throw new ValidationError({ collection: kind, errors: [{ path: 'slug', label: say(common.slug.label, req.i18n?.language), message }], req }, req.t)
}

/**
 * The address of a language: made from its title when empty, kept when the title changes later, written our way
 * when typed. One made by us takes a number when it is not free; a typed one is refused with the reason.
 */
export const setsSlug = (kind: PublicKind): CollectionBeforeValidateHook => async ({ data, originalDoc, req, operation }) => {
  if (!data || req.context['isRestoringVersion'] || data['deletedAt']) return data
  const locale = isLocale(req.locale) ? req.locale : defaultLocale
  const id = operation === 'update' ? String(originalDoc?.id) : undefined
  const kept: unknown = operation === 'update' ? originalDoc?.slug : undefined
  // A copy of another language does not bring its address along.
  if (req.context['copiesLanguage']) return { ...data, slug: kept ?? null }
  const typed: unknown = data['slug'] === undefined ? kept : data['slug']
  if (typeof typed === 'string' && typed.trim()) {
    if (typed === kept) return { ...data, slug: typed }
    const slug = slugify(typed, locale)
    if (!slug) refuseSlug(req, kind, slugUnwritable, locale, typed)
    if (isReserved(kind, slug)) refuseSlug(req, kind, slugReserved, locale, slug)
    if (await isForgotten(req, kind, slug, id)) refuseSlug(req, kind, slugForgotten, locale, slug)
    if (await isTaken(req, kind, locale, slug, id)) refuseSlug(req, kind, slugTaken, locale, slug)
    return { ...data, slug }
  }
  const title: unknown = data[titleField(kind)] ?? originalDoc?.[titleField(kind)]
  if (typeof title !== 'string' || !title.trim()) return { ...data, slug: null }
  const base = slugify(title, locale) || `${kind}-${randomBytes(4).toString('hex')}`
  return { ...data, slug: await free(req, kind, locale, base, id) }
}
