import type { Payload } from 'payload'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { type Block, frame } from '#domain/mail/frame.ts'
import type { Letter, LetterKind } from '#domain/mail/letter.ts'
import type { LetterRow } from '#domain/mail/rows.ts'
import { letterSite } from '#domain/mail/site.ts'
import { manageUrl } from '#domain/newsletter/links.ts'
import { decide } from '#domain/newsletter/wish.ts'
import { translator } from '#domain/words.ts'

async function letter(cms: Payload, { locale }: LetterRow, subject: string, blocks: readonly Block[]): Promise<Letter> {
  const why = translator(locale, 'newsletterLetter')('why')
  return { subject, ...frame({ locale, site: await letterSite(cms, locale), title: subject, blocks, footer: [why] }) }
}

/** Answers whoever filled in the sign-up form, if there is anything to say. Holds nothing that they typed. */
export const wishLetter: LetterKind = async (cms, row) => {
  const decision = await decide(cms, row)
  if (decision.is === 'nothing') return { skip: decision.because }
  const t = translator(row.locale, 'newsletterLetter')
  if (decision.is === 'already') {
    return letter(cms, row, t('already.subject'), [t('already.text'), { button: { label: t('already.button'), url: manageUrl(row.locale, decision.subscriber) } }])
  }
  const url = `${env().SITE_URL}${paths.newsletterConfirm(row.locale, decision.token)}`
  return letter(cms, row, t('confirm.subject'), [
    t('confirm.text'),
    { button: { label: t('confirm.button'), url } },
    { note: t('confirm.until', { hours: retention.confirmHours }) },
    { note: t('confirm.notMe', { days: retention.pendingDays }) },
  ])
}
