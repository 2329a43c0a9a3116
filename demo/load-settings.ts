import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { site } from './content/site.ts'
import type { SiteTexts, Text } from './content-types.ts'

const inLanguage = (texts: Record<SiteTexts, Text>, locale: Locale) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[locale]]))

/** Name, address, hours and notices of the site. */
export async function loadSite(cms: Payload) {
  for (const locale of locales) {
    await cms.updateGlobal({
      slug: 'site',
      locale,
      overrideAccess: true,
      data: {
        ...inLanguage(site.texts, locale),
        addressParts: { street: site.street[locale], locality: site.locality[locale], country: 'KZ' },
        openingHours: site.openingHours,
        phone: site.phone,
      },
    })
  }
}

const words = {
  stories: { kk: 'Әңгімелер', ru: 'Истории', en: 'Stories' },
  events: { kk: 'Іс-шаралар', ru: 'События', en: 'Events' },
  speakers: { kk: 'Спикерлер', ru: 'Спикеры', en: 'Speakers' },
  about: { kk: 'Қор туралы', ru: 'О фонде', en: 'About' },
  contacts: { kk: 'Байланыс', ru: 'Контакты', en: 'Contacts' },
  privacy: { kk: 'Құпиялық саясаты', ru: 'Политика конфиденциальности', en: 'Privacy policy' },
}

type PageName = 'about' | 'contacts' | 'privacy'

const isRoom = (name: keyof typeof words) => name === 'stories' || name === 'events' || name === 'speakers'

/** The links of header and footer. The rows of one list are shared by all languages, so their ids are kept. */
export async function loadNavigation(cms: Payload, pages: Record<PageName, string>) {
  const header = ['stories', 'events', 'speakers', 'about', 'contacts'] as const
  const footer = ['about', 'contacts', 'privacy'] as const
  let ids: { header: (string | null | undefined)[]; footer: (string | null | undefined)[] } = { header: [], footer: [] }
  for (const locale of locales) {
    const rows = (names: readonly (keyof typeof words)[], known: (string | null | undefined)[]) =>
      names.map((name, index) => ({
        id: known[index],
        label: words[name][locale],
        ...(isRoom(name) ? { kind: name } : { kind: 'page' as const, page: pages[name] }),
      }))
    const saved = await cms.updateGlobal({
      slug: 'navigation',
      locale,
      overrideAccess: true,
      data: { header: rows(header, ids.header), footer: rows(footer, ids.footer) },
    })
    ids = { header: (saved.header ?? []).map((row) => row.id), footer: (saved.footer ?? []).map((row) => row.id) }
  }
}
