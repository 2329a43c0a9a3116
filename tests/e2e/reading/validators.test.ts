import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { pageKinds, published } from '#tests/e2e/pages.ts'
import { get, site, text } from '#tests/e2e/site.ts'

const schema = (fileName: string) => ({ fileName, contents: readFileSync(`tests/samples/schemas/${fileName}`, 'utf8') })

test('the sitemap keeps to its schema', async () => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: await text('/sitemap.xml') }], schema: [schema('sitemap.xsd')], preload: [schema('xhtml-link.xsd')],
  })
  expect(errors).toEqual([])
})

const jar = process.env['VNU_JAR']
/** React closes every void element; the checker does not know what `clip-path` may be since 2020. */
const theirs = [/^Trailing slash on void elements/, /^CSS: “clip-path”: “path\(/]
type Finding = { type: string; url: string; message: string; extract?: string }

/** One of each kind in Kazakh, and those whose markup depends on the language. */
async function savedPages(folder: string): Promise<string[]> {
  const chosen = { kk: await pageKinds('kk'), ru: { home: paths.home('ru'), events: paths.events('ru') }, en: { home: paths.home('en') } }
  const files = Object.entries(chosen).flatMap(([locale, pages]) => Object.entries(pages).map(([kind, path]) => ({ path, file: join(folder, `${locale}-${kind.replaceAll(' ', '-')}.html`) })))
  for (const { path, file } of files) writeFileSync(file, await text(path))
  return files.map(({ file }) => file)
}

test.skipIf(!jar)('the Nu HTML checker finds nothing wrong in twenty pages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-vnu-'))
  try {
    const files = await savedPages(folder)
    expect(files.length).toBeGreaterThanOrEqual(19)
    const { stderr } = await promisify(execFile)('java', ['-Xss4m', '-XX:TieredStopAtLevel=1', '-jar', jar ?? '', '--format', 'json', '--exit-zero-always', ...files], { maxBuffer: 64 * 1024 ** 2 })
    const { messages } = JSON.parse(stderr) as { messages: Finding[] }
    const found = messages.filter(({ message }) => !theirs.some((words) => words.test(message))).map(({ type, url, message, extract }) => `${type} in ${url.split('/').at(-1)}: ${message} ${extract ?? ''}`)
    expect(found).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Bytes that every reader of feeds takes: UTF-8 without a mark before it, and no sign that XML or JSON readers stumble over. */
async function bytesOf(path: string, type: string): Promise<string> {
  const answer = await get(path)
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type])
  const bytes = Buffer.from(await answer.arrayBuffer())
  const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  expect(read, path).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/u)
  return read
}

const isInstant = (value: string) => !Number.isNaN(Date.parse(value)) && /T.*(Z|[+-]\d\d:\d\d)$/.test(value)
type JsonFeed = { version: string; feed_url: string; home_page_url: string; items: { id: string; url: string; content_html: string; date_published: string; date_modified: string }[] }
type Rss = { rss: { channel: { title: string; link: string; language: string; item: { title: string; link: string; guid: { '#text': string }; pubDate: string }[] } } }

describe.each(locales)('in %s', (locale) => {
  test('the RSS feed is what readers of RSS 2.0 expect', async () => {
    const xml = await bytesOf(paths.feed(locale), 'application/rss+xml; charset=utf-8')
    expect(XMLValidator.validate(xml)).toBe(true)
    const { channel } = (new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(xml) as Rss).rss
    expect(channel).toMatchObject({ link: site.url + paths.home(locale), language: locale })
    expect(new Set(channel.item.map(({ guid }) => guid['#text'])).size).toBe(channel.item.length)
    for (const { title, link, pubDate } of channel.item) {
      expect([title !== '', link.startsWith(`${site.url}/${locale}/`)], link).toEqual([true, true])
      expect(pubDate).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/)
    }
  })

  test('the JSON feed is one of version 1.1', async () => {
    const feed = JSON.parse(await bytesOf(paths.jsonFeed(locale), 'application/feed+json; charset=utf-8')) as JsonFeed
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: site.url + paths.jsonFeed(locale) })
    expect(feed.items.length).toBeGreaterThan(0)
    for (const { id, url, content_html, date_published, date_modified } of feed.items) {
      expect([id !== '', url.startsWith(site.url), content_html !== '', isInstant(date_published), isInstant(date_modified)], url).toEqual([true, true, true, true, true])
    }
  })

  test('every line of a calendar ends as RFC 5545 has it, the last one too', async () => {
    const events = await published('events', locale)
    for (const path of [paths.calendar(locale), ...events.map(({ slug }) => paths.eventCalendar(locale, slug))]) {
      const ics = await bytesOf(path, 'text/calendar; charset=utf-8')
      expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), path).toBe(true)
      expect(ics.endsWith('\r\nEND:VCALENDAR\r\n'), path).toBe(true)
      expect(ics.replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/)
    }
  })
})
