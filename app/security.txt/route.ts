import { findSettings } from '#features/site/queries.ts'
import { locales } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { changesAt } from '#lib/reads.ts'
import { days } from '#lib/retention.ts'

export const dynamic = 'force-dynamic'

/** RFC 9116 wants a date soon enough for the text to be looked after; it is written anew long before. */
const holds = days(180)
const rewritten = days(30)

/** Whom to write to about a hole in this site: the address of the settings, or nobody. */
export async function GET() {
  const { email } = await findSettings('en')
  if (!email) return new Response(null, { status: 404 })
  const now = Date.now()
  changesAt(now + rewritten)
  const lines = [
    `Contact: mailto:${email}`, `Expires: ${new Date(now + holds).toISOString()}`, `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${absolute(paths.securityText)}`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
