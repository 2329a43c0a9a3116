import { ownCalendar } from '#features/registrations/calendar.ts'
import { isLocale } from '#lib/locales.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

/** The event for one person's calendar. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  const file = isLocale(locale) ? await ownCalendar(locale, decodeSlug(token)) : undefined
  if (!file) return new Response(null, { status: 404 })
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="event.ics"' } })
}
