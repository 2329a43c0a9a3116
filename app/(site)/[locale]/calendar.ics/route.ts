import { notFound } from 'next/navigation'
import { feedFile } from '#features/events/feed.ts'
import { findSettings } from '#features/site/queries.ts'
import { isLocale } from '#lib/locales.ts'
import { calendarType } from '#lib/calendar-type.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { name } = await findSettings(locale)
  return new Response(await feedFile(locale, name), { headers: { 'content-type': calendarType } })
}
