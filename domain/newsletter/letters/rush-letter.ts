import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { translator } from '#domain/words.ts'

/** To administrators: unusually many people ask for the newsletter. */
export const rushLetter: LetterKind = async (cms, { locale }) => {
  const t = translator(locale, 'newsletterLetter')
  const subject = t('rush.subject')
  return { subject, ...frame({ locale, site: await letterSite(cms, locale), title: subject, blocks: [t('rush.text')], footer: [t('rush.why')] }) }
}
