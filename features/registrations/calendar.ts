import 'server-only'
import { getTranslations } from 'next-intl/server'
import { eventCalendar } from '#domain/events/calendar.ts'
import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { findOwn, findSummary } from './queries.ts'

/** The event as a file for the calendar of a person with a place: with the way into the online room, which the public file has not. */
export async function ownCalendar(locale: Locale, token: string): Promise<string | undefined> {
  const view = await findOwn(token)
  const event = view?.state === 'confirmed' ? await findSummary(view.eventId, locale) : undefined
  if (!view || !event?.start) return undefined
  const t = await getTranslations({ locale, namespace: 'personal' })
  const online = view.mode === 'online' || event.status === 'movedOnline'
  const join = view.joinOpensAt && t('joinHere', { address: absolute(`${paths.registration(locale, token)}/join`) })
  return eventCalendar([{
    id: event.id, title: event.title, summary: [event.summary, join].filter(Boolean).join('\n\n'), url: absolute(event.href),
    location: online ? t('online') : [event.place, event.address].filter(Boolean).join(', '),
    start: new Date(event.start), end: new Date(event.end), changedAt: new Date(event.changedAt), sequence: event.sequence,
    status: event.status === 'cancelled' ? 'cancelled' : 'confirmed', prefix: '', categories: [],
  }], { locale, name: event.title, method: 'PUBLISH' })
}
