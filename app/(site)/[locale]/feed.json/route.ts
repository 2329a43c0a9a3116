import { jsonFeed } from '#lib/feeds.ts'
import { paths } from '#lib/paths.ts'
import { loadFeed } from '../feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const feed = await loadFeed((await params).locale, paths.jsonFeed)
  return new Response(jsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
