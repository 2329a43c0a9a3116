import { submitRegistration } from '#features/events/action.ts'
import { isLocale } from '#lib/locales.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

/** Asked by the front door alone, when the form of an event was posted. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params
  const outcome = isLocale(locale) ? await submitRegistration({ locale, slug: decodeSlug(slug), request }) : undefined
  return outcome ? Response.json(outcome) : new Response(null, { status: 404 })
}
