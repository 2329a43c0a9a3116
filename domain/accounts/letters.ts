import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { eventMoment } from '#lib/event-time.ts'
import { type Block, frame } from '#domain/mail/frame.ts'
import type { LetterKind, LetterKinds } from '#domain/mail/letter.ts'
import type { LetterRow } from '#domain/mail/rows.ts'
import { letterSite } from '#domain/mail/site.ts'
import { translator } from '#domain/words.ts'

const nameOf = async (cms: Payload, id: string) =>
  (await cms.findByID({ collection: 'users', id, overrideAccess: true, depth: 0, disableErrors: true }))?.name ?? ''

/** Whose account, by whom and when. The letter names no other address: it may be the first thing its reader hears of it. */
async function factsOf(cms: Payload, { locale, subjectId, data }: LetterRow): Promise<Block> {
  const t = translator(locale, 'accountChanged')
  const by = String(data['by'])
  const who = by === 'letter' || by === 'console' ? t(by) : await nameOf(cms, by)
  return {
    facts: [
      { label: t('account'), value: await nameOf(cms, subjectId) },
      { label: t('who'), value: who },
      { label: t('when'), value: eventMoment(locale, String(data['at']), timeZone, { year: true }) },
    ],
  }
}

const emailChanged: LetterKind = async (cms, row) => {
  const t = translator(row.locale, 'accountChanged')
  const title = t('email')
  const blocks = [row.data['side'] === 'old' ? t('old') : t('new'), t('ended'), await factsOf(cms, row), t('notYouEmail')]
  return { subject: title, ...frame({ locale: row.locale, site: await letterSite(cms, row.locale), title, blocks, footer: [t('why')] }) }
}

const passwordChanged: LetterKind = async (cms, row) => {
  const t = translator(row.locale, 'accountChanged')
  const title = t('password')
  const button = { label: t('forgot'), url: `${env().SITE_URL}/admin/forgot` }
  const blocks = [t('ended'), await factsOf(cms, row), t('notYouPassword'), { button }]
  return { subject: title, ...frame({ locale: row.locale, site: await letterSite(cms, row.locale), title, blocks, footer: [t('why')] }) }
}

export const accountLetters: LetterKinds = { 'account.email': emailChanged, 'account.password': passwordChanged }
