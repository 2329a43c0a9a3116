import { escapeMarkup as x } from './markup.ts'
import { astanaMoment } from './zones.ts'

/** Addresses are absolute, dates ISO, `html` is markup; `id` never changes. */
export type FeedItem = {
  id: string
  url: string
  title: string
  summary: string
  html: string
  author: string
  image: string
  published: string
  modified: string
}
export type Feed = { locale: string; title: string; description: string; home: string; self: string; icon: string; items: FeedItem[] }

const inCdata = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** `Mon, 30 Nov 2026 00:16:00 +0500` */
function rssDate(iso: string): string {
  const local = astanaMoment(iso)
  return new Date(`${local.slice(0, 19)}Z`).toUTCString().replace('GMT', local.slice(19).replace(':', ''))
}

/** The feed as RSS 2.0 with the full text. */
export function rss({ locale, title, description, home, self, items }: Feed): string {
  const newest = items.map(({ modified }) => modified).sort().at(-1)
  const entry = (item: FeedItem) => `
    <item>
      <title>${x(item.title)}</title>
      <link>${x(item.url)}</link>
      <guid isPermaLink="false">${x(item.id)}</guid>
      <pubDate>${rssDate(item.published)}</pubDate>${item.author && `
      <dc:creator>${x(item.author)}</dc:creator>`}
      <description>${x(item.summary)}</description>
      <content:encoded>${inCdata(item.html)}</content:encoded>
    </item>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${x(title)}</title>
    <link>${x(home)}</link>
    <description>${x(description)}</description>
    <language>${locale}</language>
    <atom:link href="${x(self)}" rel="self" type="application/rss+xml"/>${newest ? `
    <lastBuildDate>${rssDate(newest)}</lastBuildDate>` : ''}${items.map(entry).join('')}
  </channel>
</rss>
`
}

/** The same as JSON Feed 1.1. */
export function jsonFeed({ locale, title, description, home, self, icon, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description: description || undefined,
    language: locale,
    icon,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary || undefined,
      content_html: item.html,
      image: item.image,
      date_published: astanaMoment(item.published),
      date_modified: astanaMoment(item.modified),
      authors: item.author ? [{ name: item.author }] : undefined,
      language: locale,
    })),
  })
}
