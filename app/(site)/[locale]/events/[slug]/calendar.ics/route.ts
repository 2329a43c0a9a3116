import { notFound } from 'next/navigation'
import { eventFile } from '#features/events/feed.ts'
import { findEvent } from '#features/events/queries.ts'
import { calendarType } from '#lib/calendar-type.ts'
import { isLocale } from '#lib/locales.ts'
import { decodeSlug, settle } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** At the address of the very language it is in; a moved event's file is where the event is now. */
export async function GET(_request: Request, { params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const found = await findEvent(locale, decodeSlug(slug))
  const event = settle(found.is === 'moved' ? { is: 'moved', to: `${found.to}/calendar.ics` } : found)
  return new Response(await eventFile(event), {
    headers: { 'content-type': calendarType, 'content-disposition': 'attachment; filename="event.ics"' },
  })
}
