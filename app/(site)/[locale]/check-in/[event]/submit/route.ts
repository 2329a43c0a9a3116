import { isLocale } from '#lib/locales.ts'
import { actAtDoor } from '#features/check-in/action.ts'

/** Asked by the front door alone (server/forms.ts), with the session of the person at the door. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string; event: string }> }) {
  const { locale, event } = await params
  const outcome = isLocale(locale) && (await actAtDoor(request.headers, locale, event, new URLSearchParams(await request.text())))
  return outcome ? Response.json(outcome) : new Response(null, { status: 404 })
}
