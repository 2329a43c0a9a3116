import { submitSignUp } from '#features/newsletter/action.ts'
import { isLocale } from '#lib/locales.ts'

export const dynamic = 'force-dynamic'

/** Asked by the front door alone, when the sign-up form was posted. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return isLocale(locale) ? Response.json(await submitSignUp(locale, request)) : new Response(null, { status: 404 })
}
