import { ObjectId } from 'mongodb'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { consentText, keepConsentText } from '#domain/newsletter/consent-text.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import { makeToken } from '#domain/newsletter/tokens.ts'
import { translator } from '#domain/words.ts'

/** To somebody whom staff put on the list without a consent of theirs: asks for it, and holds the whole text of it. */
export const inviteLetter: LetterKind = async (cms, { key, locale, subjectId, toKey }) => {
  const reader = await subscribers(cms).findOne({ _id: new ObjectId(subjectId), emailKey: toKey, status: 'pending' })
  if (!reader) return { skip: 'does not wait' }
  if (await suppressionOf(cms, toKey)) return { skip: 'suppressed' }
  const text = await consentText(cms, locale)
  await keepConsentText(cms, text)
  const token = await makeToken(cms, { subjectId, locale, topics: reader.topics, wish: key })
  await noteConsent(cms, { key: `invited:${key}`, what: 'invited', emailKey: toKey, locale, text })
  const t = translator(locale, 'newsletterLetter')
  const subject = t('invite.subject')
  return {
    subject,
    ...frame({
      locale, site: await letterSite(cms, locale), title: subject, footer: [t('invite.why')],
      blocks: [
        t('invite.text'),
        { button: { label: t('confirm.button'), url: `${env().SITE_URL}${paths.newsletterConfirm(locale, token)}` } },
        { note: t('confirm.until', { hours: retention.confirmHours }) },
        { note: t('invite.not', { days: retention.pendingDays }) },
        { note: t('invite.consent') },
        ...text.paragraphs.map((paragraph) => ({ note: paragraph })),
      ],
    }),
  }
}
