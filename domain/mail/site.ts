import type { Payload } from 'payload'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import type { LetterSite } from './frame.ts'

/** The site as a letter names it, in the letter's language; before anybody has named it, its address stands in. */
export async function letterSite(cms: Payload, locale: Locale): Promise<LetterSite> {
  const { name, address, email } = await cms.findGlobal({ slug: 'site', locale, fallbackLocale: false, overrideAccess: false, depth: 0 })
  const { SITE_URL } = env()
  return {
    name: name?.trim() || new URL(SITE_URL).host,
    url: `${SITE_URL}${paths.home(locale)}`,
    ...(address ? { address } : {}),
    ...(email ? { email } : {}),
  }
}
