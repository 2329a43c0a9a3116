import { type Locale, locales, shownLocale } from '#lib/locales.ts'
import { documentPath, paths } from '#lib/paths.ts'
import type { PerLocale, PublicKind } from './stored.ts'

/** Every public address of a document: its own in each published language, the honest fallback's in the others, its drawn cards. */
export function documentAddresses(kind: PublicKind, slugs: PerLocale<string>, original: Locale): string[] {
  const published = locales.filter((locale) => slugs[locale])
  const shown = shownLocale(published, original)
  return locales.flatMap((locale) => {
    const slug = slugs[locale] ?? (shown && slugs[shown])
    if (!slug) return []
    if (kind === 'topics') return [paths.stories(locale, { topic: slug })]
    if (kind === 'series') return [paths.stories(locale, { series: slug })]
    return [documentPath[kind](locale, slug), paths.card(locale, kind, slug)]
  })
}

/** Pages that show a list of the documents: worth rendering at once after a save. */
export function listAddresses(kind: PublicKind | 'site'): string[] {
  if (kind === 'pages') return []
  if (kind === 'speakers') return locales.map(paths.speakers)
  if (kind === 'events') return locales.flatMap((locale) => [paths.home(locale), paths.events(locale)])
  return locales.flatMap((locale) => [paths.home(locale), paths.stories(locale)])
}
