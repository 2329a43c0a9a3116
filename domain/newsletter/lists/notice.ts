import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { eventMoment } from '#lib/event-time.ts'
import { writeToAdministrators } from '#domain/mail/administrators.ts'
import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { translator } from '#domain/words.ts'

export const listNoticeKind = 'newsletter.list'

/** A letter to each administrator about an entry of the log: the list of readers left the house, or a list came in. */
export const tellOfList = (cms: Payload, entryId: string) =>
  writeToAdministrators(cms, { key: `${listNoticeKind}:${entryId}`, kind: listNoticeKind, subjectKind: 'audit-log', subjectId: entryId })

/** Says who did what with how many people on the list of readers; names none of them. */
export const listNotice: LetterKind = async (cms, { locale, subjectId }) => {
  const entry = await cms.findByID({ collection: 'audit-log', id: subjectId, overrideAccess: true, depth: 0, disableErrors: true })
  if (!entry || (entry.act !== 'readersExported' && entry.act !== 'readersImported')) return { skip: 'the entry is gone' }
  const t = translator(locale, 'newsletterList')
  const title = t(`subject.${entry.act}`)
  const facts = [
    { label: t('who'), value: entry.byName ?? '' },
    { label: t('count'), value: String(entry.count ?? 0) },
    { label: t('when'), value: eventMoment(locale, entry.createdAt, timeZone, { year: true }) },
  ]
  const button = { label: t('log'), url: `${env().SITE_URL}/admin/collections/audit-log/${subjectId}` }
  return { subject: title, ...frame({ locale, site: await letterSite(cms, locale), title, blocks: [{ facts }, { button }], footer: [t('why')] }) }
}
