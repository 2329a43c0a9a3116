import type { Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { eventMoment } from '#lib/event-time.ts'
import { writeToAdministrators } from '#domain/mail/administrators.ts'
import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { doorEvent } from '#domain/door/event.ts'
import { translator } from '#domain/words.ts'

/** A letter to each administrator about an entry of the log: an export that nobody hears of is a leak. */
export const tellAdministrators = (cms: Payload, entryId: string) =>
  writeToAdministrators(cms, { key: `export.notice:${entryId}`, kind: 'export.notice', subjectKind: 'audit-log', subjectId: entryId })

/** Says who took which list of which event, and how long it was: no name of those who are on it. */
export const exportNotice: LetterKind = async (cms, { locale, subjectId }) => {
  const entry = await cms.findByID({ collection: 'audit-log', id: subjectId, overrideAccess: true, depth: 0, disableErrors: true })
  if (!entry) return { skip: 'the entry is gone' }
  const t = translator(locale, 'exportNotice')
  const event = typeof entry.event === 'string' ? await doorEvent(cms, entry.event, locale) : undefined
  const title = t('subject')
  const facts = [
    { label: t('who'), value: entry.byName ?? '' },
    { label: t('what'), value: entry.act === 'needsExported' ? t('needs') : t('people') },
    { label: t('event'), value: event?.title ?? '' },
    { label: t('count'), value: String(entry.count ?? 0) },
    { label: t('when'), value: eventMoment(locale, entry.createdAt, timeZone, { year: true }) },
  ]
  const button = { label: t('log'), url: `${env().SITE_URL}/admin/collections/audit-log/${subjectId}` }
  return { subject: title, ...frame({ locale, site: await letterSite(cms, locale), title, blocks: [{ facts }, { button }], footer: [t('why')] }) }
}
