import { findOwn } from '#features/registrations/queries.ts'
import { isLocale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

/** The way into the online room: for whoever has a place, when it is time. Everybody else sees how things stand. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const view = await findOwn(decodeSlug(token))
  return new Response(null, { status: 303, headers: { location: view?.joinUrl ?? paths.registration(locale, decodeSlug(token)) } })
}
