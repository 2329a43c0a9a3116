import { pressLeave } from '#features/newsletter/personal-actions.ts'
import { isLocale } from '#lib/locales.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

/** Asked by the front door alone, when a mail program or a person wants to leave. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  return isLocale(locale) ? Response.json(await pressLeave(locale, decodeSlug(token), request)) : new Response(null, { status: 404 })
}
