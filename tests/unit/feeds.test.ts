import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { jsonFeed, rss, type Feed } from '#lib/feeds.ts'

const item = {
  id: 'urn:qanat:stories:1:kk', url: 'https://qanat.example/kk/stories/sol', title: 'Сол & «күн» <b>', summary: 'Қысқаша \u0007 мазмұны',
  html: '<p>]]> мәтін</p>', author: 'Күләш', image: 'https://qanat.example/og/kk/stories/sol.png',
  published: '2026-11-23T06:00:00.000Z', modified: '2026-11-24T06:00:00.000Z',
}
const feed: Feed = {
  locale: 'kk', title: 'Әңгімелер', description: '', home: 'https://qanat.example/kk', self: 'https://qanat.example/kk/feed.xml',
  icon: 'https://qanat.example/favicon.svg', items: [item],
}

test('the RSS feed is well-formed whatever an editor typed, and carries the whole text', () => {
  const xml = rss(feed)
  expect(XMLValidator.validate(xml)).toBe(true)
  const read = new XMLParser({ ignoreAttributes: false }).parse(xml)
  expect(read.rss.channel.item).toMatchObject({ link: item.url, pubDate: 'Mon, 23 Nov 2026 11:00:00 +0500', 'content:encoded': '<p>]]> мәтін</p>' })
  expect(xml).toContain('<title>Сол &amp; «күн» &lt;b&gt;</title>')
})

test('the JSON feed says the same', () => {
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1', language: 'kk', home_page_url: feed.home,
    items: [{ id: item.id, url: item.url, content_html: item.html, date_published: '2026-11-23T11:00:00+05:00', date_modified: '2026-11-24T11:00:00+05:00', authors: [{ name: 'Күләш' }] }],
  })
})

test('a feed without stories is still a feed', () => {
  expect(XMLValidator.validate(rss({ ...feed, items: [] }))).toBe(true)
})

test('a story of the night is dated by Astana’s day, and the feed by its last change', () => {
  const night = { ...item, published: '2026-11-29T19:16:31.250Z', modified: '2026-11-29T19:16:31.250Z' }
  const xml = rss({ ...feed, items: [night, { ...item, published: '2023-01-31T20:00:00.000Z' }] })
  expect(xml).toContain('<pubDate>Mon, 30 Nov 2026 00:16:31 +0500</pubDate>')
  expect(xml).toContain('<pubDate>Wed, 01 Feb 2023 02:00:00 +0600</pubDate>')
  expect(xml).toContain('<lastBuildDate>Mon, 30 Nov 2026 00:16:31 +0500</lastBuildDate>')
})
