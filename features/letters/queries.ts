import 'server-only'
import { type Archived, findArchived, listArchived } from '#domain/newsletter/archive.ts'
import { toParts } from '#domain/newsletter/parts.ts'
import { resolveFor } from '#domain/newsletter/references.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import type { Found } from '#lib/published.ts'
import { reads } from '#lib/reads.ts'
import type { ArchivedLetter, ArchivedText } from './letter.ts'

const toLetter = ({ letter, shown, slug, publication, sentAt }: Archived): ArchivedLetter => ({
  slug, language: shown, publication, sentAt: sentAt.toISOString(),
  subject: letter.subject?.[shown]?.trim() ?? '', preheader: letter.preheader?.[shown]?.trim() ?? '',
})

/** On the site itself links need no origin: the page also works at a mirror. */
const relative = (href: string) => (href.startsWith(`${env().SITE_URL}/`) ? href.slice(env().SITE_URL.length) : href)

/**
 * A letter by the slug of its address. Stories and events are shown as they are now: what was withdrawn since is not
 * in the archive either.
 */
export const findLetter = reads(['letters', 'stories', 'events', 'pages', 'speakers', 'spaces', 'media'], async function findLetter(
  locale: Locale, slug: string,
): Promise<Found<ArchivedText>> {
  const cms = await payload()
  const archived = await findArchived(cms, locale, slug)
  if (!archived) return { is: 'missing' }
  if (archived.slug !== slug) return { is: 'moved', to: paths.letter(locale, archived.slug) }
  const stored = archived.letter.body?.[archived.shown]
  const resolve = await resolveFor(cms, stored, locale, archived.shown)
  const parts = toParts(stored, {
    picture: resolve.picture,
    href: (to) => {
      const href = resolve.href(to)
      return href && relative(href)
    },
    card: (to) => {
      const card = resolve.card(to)
      return card && { ...card, href: relative(card.href) }
    },
  })
  return { is: 'here', document: { ...toLetter(archived), parts } }
})

/** The archive: every letter that was sent, the newest first. */
export const listLetters = reads(['letters'], async function listLetters(locale: Locale): Promise<ArchivedLetter[]> {
  return (await listArchived(await payload(), locale)).map(toLetter)
})
