import { rss } from '#lib/feeds.ts'
import { paths } from '#lib/paths.ts'
import { loadFeed } from '../feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const feed = await loadFeed((await params).locale, paths.feed)
  return new Response(rss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
