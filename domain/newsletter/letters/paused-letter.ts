import { absolute } from '#lib/origin.ts'
import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { pauseReasons } from '#domain/newsletter/letter-states.ts'
import { languagesUsed, readLetter } from '#domain/newsletter/letters.ts'
import { translator } from '#domain/words.ts'

/** To administrators: a letter of the newsletter does not go on by itself. */
export const pausedLetter: LetterKind = async (cms, { locale, subjectId, data }) => {
  const letter = await readLetter(cms, subjectId)
  if (!letter || letter.pausedFor !== data['reason']) return { skip: 'it goes on' }
  const reason = pauseReasons.find((known) => known === data['reason'] && known !== 'person')
  if (!reason || reason === 'person') return { skip: 'no reason' }
  const t = translator(locale, 'newsletterPaused')
  const named = [locale, ...languagesUsed(letter)].map((language) => letter.subject?.[language]?.trim()).find(Boolean) ?? ''
  const subject = t('subject')
  return {
    subject,
    ...frame({
      locale, site: await letterSite(cms, locale), title: subject, footer: [t('why')],
      blocks: [t('text', { subject: named, reason: t(reason) }), { button: { label: t('button'), url: absolute(`/admin/collections/letters/${subjectId}`) } }],
    }),
  }
}
