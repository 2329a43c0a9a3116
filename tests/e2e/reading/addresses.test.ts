import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#tests/e2e/pages.ts'
import { get, site } from '#tests/e2e/site.ts'

/** The redirect's target, which must stay on this site. */
function target(answer: Response): string {
  const location = new URL(answer.headers.get('location') ?? '', site.url)
  expect(location.origin).toBe(site.url)
  return location.pathname + location.search
}

/** A story that is public in all three languages. */
async function anyStory() {
  const story = (await published('stories', 'kk')).find(({ publicSlugs }) => locales.every((locale) => publicSlugs[locale]))
  if (!story) throw new Error('The demo has no story in three languages')
  return story
}

const addressOf = (story: Awaited<ReturnType<typeof anyStory>>, locale: Locale) => paths.story(locale, story.publicSlugs[locale] ?? '')

test.each([
  ['kk-KZ,ru;q=0.8', 'kk'], ['ru-KZ', 'ru'], ['en-GB,en;q=0.9', 'en'], ['de', 'ru'], ['', 'ru'], ['*;q=9', 'ru'], ['kk-Cyrl-KZ', 'kk'],
  ['../../etc', 'ru'], ['en;q=0.1,kk;q=0.9', 'kk'], ['x'.repeat(6000), 'ru'],
])('a browser that asks for “%.20s” lands in %s, and no shared cache keeps that', async (asked, locale) => {
  const answer = await get('/', { 'accept-language': asked })
  expect(answer.status).toBe(307)
  expect(target(answer)).toBe(`/${locale}`)
  expect(answer.headers.get('vary')).toMatch(/accept-language/i)
  expect(answer.headers.get('cache-control')).toMatch(/no-store|private/)
})

describe('a story', () => {
  test('has an address in each language, made from the title in that language', async () => {
    const story = await anyStory()
    const slugs = locales.map((locale) => story.publicSlugs[locale])
    expect(new Set(slugs).size).toBe(3)
    for (const locale of locales) expect((await get(addressOf(story, locale))).status).toBe(200)
  })

  test.each(locales)('leads from the slug of another language to the right one in %s', async (locale) => {
    const story = await anyStory()
    for (const other of locales.filter((each) => each !== locale)) {
      const answer = await get(paths.story(locale, story.publicSlugs[other] ?? ''))
      expect(answer.status).toBe(308)
      expect(target(answer)).toBe(addressOf(story, locale))
    }
  })

  test('answers one canonical address: other spellings lead there in one step', async () => {
    const story = await anyStory()
    const right = addressOf(story, 'ru')
    const [, , , slug = ''] = right.split('/')
    const spellings = [
      right.replace('/ru/', '/RU/'), `${right}/`, `/${right}`, right.replace('/stories/', '//stories/'), right.replace('stories', '%73tories'),
      `/ru/stories/%${slug.charCodeAt(0).toString(16)}${slug.slice(1)}`, `/ru/./stories/../stories/${slug}`,
    ]
    for (const spelling of spellings) {
      const { request } = await import('node:http')
      const answer = await new Promise<{ status?: number; location?: string }>((done, failed) => {
        // By hand: fetch would tidy the address before sending it.
        request({ host: '127.0.0.1', port: new URL(site.url).port, path: spelling }, (response) => {
          response.resume()
          done({ status: response.statusCode, location: response.headers.location })
        }).on('error', failed).end()
      })
      expect([spelling, answer.status]).toEqual([spelling, 308])
      expect(new URL(answer.location ?? '', site.url).href).toBe(site.url + right)
    }
  })

  test('ignores what marketing links append, and keeps one copy of the page', async () => {
    const right = addressOf(await anyStory(), 'ru')
    const plain = await get(right)
    const decorated = await get(`${right}?utm_source=x&x=1&_rsc=abc`)
    expect(decorated.status).toBe(200)
    expect(decorated.headers.get('etag')).toBe(plain.headers.get('etag'))
  })
})

const hostile = [
  '/xx', '/xx/stories', '//evil.example', '//evil.example/ru', '/\\evil.example', '/%2f%2fevil.example', '/%5cevil.example', '/ru//evil.example',
  '/ru/%2e%2e/%2e%2e/etc/passwd', '/%ff', '/ru/stories/%ff', '/ru/%00', '/ru/stories/%e0%a4%a', '/ru/ru/', '/ru/stories.rsc', '/ru/stories?_rsc=1',
  '/ru/stories?page=0', '/ru/stories?page=-1', '/ru/stories?page=1e308', '/ru/stories?page=99999', '/ru/stories?topic=no-such', '/ru/stories?topic[]=x',
  '/ru/stories?page=2&page=3', '/_next/image?url=http://evil.example/x.png&w=64&q=1', '/_next/data/x.json', '/ru/problem/500', '/preview', '/og/ru/stories/none.png',
  '/ru/stories/әңгіме', '/ru/stories/' + encodeURIComponent('и\u0306'), '/?redirect=//evil.example', '/ru?next=https://evil.example', '/.env', '/ru/..;/admin', '/ru/stories/' + 'x'.repeat(3000),
]

test.each(hostile)('%.60s answers a page, one redirect on this site, or a clear refusal', async (path) => {
  const answer = await fetch(site.url + (path.startsWith('/') ? path : `/${path}`), { redirect: 'manual' })
  expect([200, 307, 308, 400, 403, 404, 414]).toContain(answer.status)
  if (answer.status === 307 || answer.status === 308) {
    const next = await fetch(site.url + target(answer), { redirect: 'manual' })
    expect([200, 307, 400, 403, 404]).toContain(next.status)
  }
})
