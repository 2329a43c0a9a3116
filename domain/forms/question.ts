import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { translator } from '#domain/words.ts'

/** The default question is answered with a figure in every language. */
const defaultAnswer = '7'

const settings = (cms: Payload, locale: Locale) => cms.findGlobal({ slug: 'site', locale, depth: 0, overrideAccess: true, fallbackLocale: false })

/** Asked of whoever runs no scripts. */
export async function questionOf(cms: Payload, locale: Locale): Promise<string> {
  const { newsletterQuestion } = await settings(cms, locale)
  return newsletterQuestion?.trim() || translator(locale, 'newsletter')('defaultQuestion')
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Whether a person may have answered: case, spaces and signs do not matter, and several spellings may be right. */
export async function isRightAnswer(cms: Payload, locale: Locale, given: string): Promise<boolean> {
  const site = await settings(cms, locale)
  const right = site.newsletterQuestion?.trim() ? (site.newsletterAnswer ?? '') : defaultAnswer
  return right.split(';').map(plain).filter(Boolean).includes(plain(given))
}
