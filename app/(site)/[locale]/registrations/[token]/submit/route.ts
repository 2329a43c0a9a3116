import { pressButton } from '#features/registrations/action.ts'
import { isLocale } from '#lib/locales.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

/** Asked by the front door alone, when a button of a personal page was pressed. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  return Response.json(await pressButton(locale, decodeSlug(token), request))
}
