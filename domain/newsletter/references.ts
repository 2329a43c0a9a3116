import type { Payload, Where } from 'payload'
import { eventTime } from '#lib/event-time.ts'
import { fallbackOrder, type Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import type { DocumentKind } from '#lib/paths.ts'
import { mediaOf } from '#lib/prose-contents.ts'
import type { Reference } from '#lib/prose-references.ts'
import { addressFor, publicationOf, shownTo } from '#lib/published.ts'
import { toPicture } from '#lib/stored-picture.ts'
import { translator } from '#domain/words.ts'
import { allReferencesIn, type Card, cardsIn, type ResolvePart } from './parts.ts'

const languagesFrom = (locale: Locale) => [locale, ...fallbackOrder.filter((other) => other !== locale)]
const keyOf = ({ kind, id }: Reference) => `${kind}:${id}`

type Texts = { title?: string | null; summary?: string | null }
type Happening = Texts & {
  startUtc?: string | null; endUtc?: string | null; zone?: string | null; mode?: string | null; eventStatus?: string | null
  address?: string | null; space?: unknown
}
type Shown = { href: string; language: Locale; doc: Happening }

const fields = {
  stories: { title: true, summary: true, publicSlugs: true, originalLanguage: true },
  pages: { title: true, publicSlugs: true, originalLanguage: true },
  speakers: { name: true, publicSlugs: true, originalLanguage: true },
  events: {
    title: true, summary: true, publicSlugs: true, originalLanguage: true,
    startUtc: true, endUtc: true, zone: true, mode: true, eventStatus: true, address: true, space: true,
  },
} as const

/** Documents of one kind as a reader of `locale` may see them: in their language, else by the honest fallback, else not at all. */
async function findShown(cms: Payload, kind: DocumentKind, ids: readonly string[], locale: Locale): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>()
  for (const language of languagesFrom(locale)) {
    const left = ids.filter((id) => !found.has(id))
    if (!left.length) break
    const where: Where = { id: { in: left } }
    const { docs } = await cms.find({
      collection: kind, locale: language, where, limit: left.length, depth: 0, pagination: false, select: fields[kind],
      overrideAccess: false, draft: false, fallbackLocale: false,
    })
    for (const doc of docs) {
      const publication = publicationOf(doc)
      const path = addressFor(kind, locale, publication)
      if (path && shownTo(locale, publication) === language) found.set(doc.id, { href: absolute(path), language, doc: doc as Happening })
    }
  }
  return found
}

/** The names of rooms, each in the reader's language or in the first it has. */
async function roomNames(cms: Payload, ids: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const language of ids.length ? languagesFrom(locale) : []) {
    const { docs } = await cms.find({
      collection: 'spaces', locale: language, where: { id: { in: [...ids] } }, limit: ids.length, depth: 0, pagination: false,
      overrideAccess: false, fallbackLocale: false, select: { name: true, address: true },
    })
    for (const { id, name, address } of docs) {
      const words = [name, address].filter(Boolean).join(', ')
      if (words && !names.has(id)) names.set(id, words)
    }
  }
  return names
}

function factsOf({ startUtc, endUtc, zone, mode, eventStatus, address, space }: Happening, rooms: Map<string, string>, locale: Locale): string[] {
  const t = translator(locale, 'issue')
  const status = t('status', { status: eventStatus ?? '' })
  const time = startUtc && endUtc && eventStatus !== 'postponed' ? eventTime(locale, { start: startUtc, end: endUtc, zone: zone ?? 'Asia/Almaty' }, { year: true }) : ''
  const room = (space ? rooms.get(String(space)) : undefined) ?? address ?? ''
  const place = mode === 'online' ? t('online') : mode === 'hybrid' ? [t('hybrid'), room].filter(Boolean).join(': ') : room
  return [status, time, place].filter(Boolean)
}

/**
 * What a letter's text points at, as readers of `locale` are to see it: addresses absolute, documents in their
 * language or by the honest fallback, nothing that is not public.
 */
export async function resolveFor(cms: Payload, stored: unknown, locale: Locale, language: Locale): Promise<ResolvePart & { undescribed: string[] }> {
  const references = allReferencesIn(stored)
  const shown = new Map<string, Shown>()
  for (const kind of ['stories', 'pages', 'speakers', 'events'] as const) {
    const ids = [...new Set(references.filter((to) => to.kind === kind).map(({ id }) => id))]
    for (const [id, document] of await findShown(cms, kind, ids, locale)) shown.set(keyOf({ kind, id }), document)
  }
  const spaces = [...shown.values()].flatMap(({ doc }) => (doc.space ? [String(doc.space)] : []))
  const rooms = await roomNames(cms, [...new Set(spaces)], locale)
  const pictures = mediaOf(stored)
  const { docs: media } = pictures.length
    ? await cms.find({
      // The letter is what makes the file public.
      collection: 'media', locale: language, where: { id: { in: pictures } }, limit: pictures.length, depth: 0, pagination: false, overrideAccess: true, fallbackLocale: false,
    })
    : { docs: [] }
  return {
    href: (to) => shown.get(keyOf(to))?.href,
    /** Pictures that say nothing to whoever cannot see them. */
    undescribed: media.filter(({ alt, decorative }) => !decorative && !alt?.trim()).map(({ filename }) => filename ?? ''),
    picture: (image) => toPicture(media.find(({ id }) => id === String(image))),
    card: (to): Card | undefined => {
      const found = shown.get(keyOf(to))
      if (!found || (to.kind !== 'stories' && to.kind !== 'events')) return undefined
      const { href, language: shownIn, doc } = found
      return {
        kind: to.kind, id: to.id, href, language: shownIn, title: doc.title ?? '', summary: doc.summary ?? '',
        facts: to.kind === 'events' ? factsOf(doc, rooms, locale) : [],
        ...(doc.eventStatus === 'cancelled' ? { cancelled: true } : {}),
        ...(to.kind === 'events' && doc.endUtc ? { end: doc.endUtc } : {}),
      }
    },
  }
}

/** The cards of a letter that no reader of `locale` can be shown: withdrawn, or never published. */
export const missingCards = (stored: unknown, { card }: ResolvePart): Reference[] => cardsIn(stored).filter((to) => !card(to))

/** What documents are called, for staff: also those that are not public. */
export async function titlesOf(cms: Payload, references: readonly Reference[], locale: Locale): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const kind of ['stories', 'events'] as const) {
    const ids = references.filter((to) => to.kind === kind).map(({ id }) => id)
    for (const language of ids.length ? languagesFrom(locale) : []) {
      const { docs } = await cms.find({
        collection: kind, locale: language, where: { id: { in: ids } }, limit: ids.length, depth: 0, pagination: false,
        overrideAccess: true, draft: true, fallbackLocale: false, select: { title: true },
      })
      for (const { id, title } of docs) if (title && !titles.has(`${kind}:${id}`)) titles.set(`${kind}:${id}`, title)
    }
  }
  return titles
}
