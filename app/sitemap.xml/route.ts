import { listLetters } from '#features/letters/queries.ts'
import { findPublicDocuments } from '#features/sitemap/queries.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths, type DocumentKind } from '#lib/paths.ts'
import { defaultPath, ownAddresses, type PublicSlugs } from '#lib/published.ts'
import { type SitemapEntry, sitemapXml } from '#lib/sitemap.ts'
import { astanaMoment } from '#lib/zones.ts'

export const dynamic = 'force-dynamic'

/** One entry for each language that really has the page, each naming all of them. */
function entries(addresses: PublicSlugs, xDefault: string | undefined, modified: Partial<Record<Locale, string>> = {}): SitemapEntry[] {
  const named = [...Object.entries(addresses), ...(xDefault ? [['x-default', xDefault] as const] : [])]
  const languages = Object.fromEntries(named.map(([language, path]) => [language, absolute(path)]))
  return locales.flatMap((locale) => {
    const [path, at] = [addresses[locale], modified[locale]]
    return path ? [{ url: absolute(path), lastModified: at && astanaMoment(at), alternates: { languages } }] : []
  })
}

const rooms = [paths.stories, paths.events, (locale: Locale) => paths.pastEvents(locale), paths.speakers, paths.newsletter]

const everywhere = (address: (locale: Locale) => string): PublicSlugs =>
  Object.fromEntries(locales.map((locale) => [locale, address(locale)]))

async function documents(kind: DocumentKind): Promise<SitemapEntry[]> {
  const found = await findPublicDocuments(kind)
  return found.flatMap(({ publication, modified }) =>
    entries(ownAddresses(kind, publication), defaultPath(kind, publication), modified))
}

/** The archive of the newsletter, once there is a letter in it. */
async function letters(): Promise<SitemapEntry[]> {
  const sent = await listLetters('ru')
  if (!sent.length) return []
  const pages = sent.flatMap(({ publication: { slugs }, sentAt }) => {
    const addresses: PublicSlugs = Object.fromEntries(locales.flatMap((locale) => (slugs[locale] ? [[locale, paths.letter(locale, slugs[locale])]] : [])))
    return entries(addresses, Object.values(addresses)[0], { kk: sentAt, ru: sentAt, en: sentAt })
  })
  return [...entries(everywhere(paths.letters), paths.letters('ru')), ...pages]
}

export async function GET() {
  const all = [
    ...entries(everywhere(paths.home), '/'),
    ...rooms.flatMap((room) => entries(everywhere(room), room('ru'))),
    ...(await documents('stories')),
    ...(await documents('events')),
    ...(await documents('speakers')),
    ...(await documents('pages')),
    ...(await letters()),
  ]
  return new Response(sitemapXml(all), { headers: { 'content-type': 'application/xml' } })
}
