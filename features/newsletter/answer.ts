import 'server-only'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'

/** The default question is answered with a figure in every language. */
const defaultAnswer = '7'

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Whether a person may have answered: case, spaces and signs do not matter, and several spellings may be right. */
export async function isRightAnswer(locale: Locale, given: string): Promise<boolean> {
  const site = await (await payload()).findGlobal({ slug: 'site', locale, depth: 0, overrideAccess: true, fallbackLocale: false })
  const right = site.newsletterQuestion?.trim() ? (site.newsletterAnswer ?? '') : defaultAnswer
  return right.split(';').map(plain).filter(Boolean).includes(plain(given))
}
