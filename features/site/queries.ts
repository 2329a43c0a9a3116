import 'server-only'
import { addressesOf, resolveAddress, type Address } from '#lib/addresses.ts'
import { wallClock } from '#lib/clock.ts'
import { safeHref } from '#lib/href.ts'
import type { Locale } from '#lib/locales.ts'
import { weekdays } from '#lib/opening-hours.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import { reads } from '#lib/reads.ts'
import type { Navigation as StoredNavigation, Site } from '#payload-types'
import { unnamed, type NavLink, type Navigation, type Settings } from './settings.ts'

type StoredLink = NonNullable<StoredNavigation['header']>[number]
const text = (value: string | null | undefined) => value ?? ''

function toSettings(site: Site): Settings {
  return {
    name: text(site.name) || unnamed,
    tagline: text(site.tagline),
    about: text(site.about),
    storiesIntro: text(site.storiesIntro),
    brandNote: text(site.brandNote),
    room: text(site.room),
    address: text(site.address),
    addressParts: {
      street: text(site.addressParts?.street),
      locality: text(site.addressParts?.locality),
      country: text(site.addressParts?.country) || 'KZ',
    },
    hours: (site.openingHours ?? []).map(({ days, opens, closes }) => ({
      days: weekdays.filter((day) => days.includes(day)), opens, closes,
    })),
    exceptions: (site.exceptions ?? []).map(({ date, closed, opens, closes, note }) => ({
      day: wallClock(Date.parse(date)).day, closed: closed ?? false, opens: text(opens), closes: text(closes), note: text(note),
    })),
    hoursNote: text(site.hoursNote),
    phone: text(site.phone),
    email: text(site.email),
    ageNotice: text(site.ageNotice),
    materialUse: text(site.materialUse),
    speakersDisclaimer: text(site.speakersDisclaimer),
    copyright: text(site.copyright),
    social: (site.social ?? []).flatMap(({ label, labelHere, url }) => {
      const href = safeHref(url)
      return href ? [{ label: labelHere || label, href }] : []
    }),
    mirrors: (site.mirrors ?? []).flatMap(({ url }) => (URL.canParse(url) ? (safeHref(url) ?? []) : [])),
  }
}

/** The settings of the site in one language. */
export const findSettings = reads(['site'], async function findSettings(locale: Locale) {
  return toSettings(await (await payload()).findGlobal({ slug: 'site', locale, depth: 0, overrideAccess: false, fallbackLocale: false }))
})

const pageId = ({ page }: StoredLink) => (typeof page === 'object' && page !== null ? page.id : page)

function toLink(link: StoredLink, locale: Locale, pages: Map<string, Address>): NavLink[] {
  const label = text(link.label)
  if (link.kind !== 'url' && link.kind !== 'page') return [{ href: paths[link.kind](locale), label, room: link.kind, language: locale }]
  if (link.kind === 'url') {
    const href = safeHref(link.url)
    return href && label ? [{ href, label, language: locale }] : []
  }
  const page = pages.get(pageId(link) ?? '')
  return page ? [{ href: page.href, label: label || page.title, language: label ? locale : page.language }] : []
}

/** The links of header and footer; a link to a page that is not public in any language is left out. */
export const findNavigation = reads(['navigation', 'pages'], async function findNavigation(locale: Locale): Promise<Navigation> {
  const stored = await (await payload()).findGlobal({ slug: 'navigation', locale, depth: 0, overrideAccess: false, fallbackLocale: false })
  const links = [...(stored.header ?? []), ...(stored.footer ?? [])]
  const pages = await addressesOf('pages', links.flatMap((link) => pageId(link) ?? []), locale)
  const draw = (rows: StoredLink[] | null | undefined) => (rows ?? []).flatMap((row) => toLink(row, locale, pages))
  return { header: draw(stored.header), footer: draw(stored.footer) }
})

/** Where the privacy policy stands for a reader of `locale`: the page that is called `privacy` in one of the languages. */
export const findPrivacyAddress = reads(['pages', 'redirects'], async function findPrivacyAddress(locale: Locale): Promise<string | undefined> {
  const found = await resolveAddress('pages', locale, 'privacy')
  if (found.is === 'moved') return found.to
  return found.is === 'here' ? paths.page(locale, 'privacy') : undefined
})
