import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { pageKinds } from '#tests/e2e/pages.ts'
import { get, session, site } from '#tests/e2e/site.ts'

test('every public page carries the whole set of protective headers', async () => {
  for (const [kind, path] of Object.entries(await pageKinds('kk'))) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'none'", "script-src 'self'", "font-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, kind).toContain(rule)
    }
    expect(policy, kind).not.toContain('unsafe')
    expect(headers.get('x-content-type-options'), kind).toBe('nosniff')
    expect(headers.get('referrer-policy'), kind).toBe('same-origin')
    expect(headers.get('permissions-policy'), kind).toBeTruthy()
    expect([headers.get('cross-origin-opener-policy'), headers.get('cross-origin-resource-policy')], kind).toEqual(['same-origin', 'same-origin'])
    for (const talkative of ['x-powered-by', 'server', 'accept-ch', 'critical-ch']) expect([kind, talkative, headers.get(talkative)]).toEqual([kind, talkative, null])
    expect(headers.getSetCookie(), kind).toEqual([])
    // Which languages exist is said by the page itself, for this document.
    expect(headers.get('link') ?? '', kind).not.toContain('hreflang')
  }
})

test('what other sites and mail programs show may be shown there: pictures, cards, feeds, calendars; the rest may not', async () => {
  const { docs } = (await (await get('/api/media?limit=1')).json()) as { docs: { url: string }[] }
  const paths = (answer: string) => [new URL(docs[0]?.url ?? '', site.url).pathname, '/og/ru/site/home.png', '/ru/feed.xml', '/kk/feed.json', '/en/calendar.ics'].map((path) => [path, answer])
  const policy = async (path = '') => [path, (await get(path)).headers.get('cross-origin-resource-policy')]
  expect(await Promise.all(paths('').map(([path]) => policy(path)))).toEqual(paths('cross-origin'))
  for (const path of ['/sitemap.xml', '/admin/login', '/api/stories', '/ru/newsletter']) expect(await policy(path)).toEqual([path, 'same-origin'])
})

test('a session counts as its cookie only: written into Authorization it is nobody’s', async () => {
  const token = (await session()).split('=')[1] ?? ''
  for (const scheme of ['JWT', 'Bearer']) {
    expect(await (await get('/api/users/me', { authorization: `${scheme} ${token}` })).json()).toMatchObject({ user: null })
  }
  expect(await (await get('/api/users/me', { cookie: await session(), 'sec-fetch-site': 'same-origin' })).json()).not.toMatchObject({ user: null })
})

test('a page is compressed, has a tag, and answers 304 to whoever has it', async () => {
  const zipped = await get('/kk', { 'accept-encoding': 'br' })
  expect(zipped.headers.get('content-encoding')).toBe('br')
  expect((await get('/kk', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip')
  const etag = zipped.headers.get('etag') ?? ''
  expect((await get('/kk', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304)
  expect(zipped.headers.get('vary')?.toLowerCase()).toBe('accept-encoding')
  const head = await get('/kk', {}, 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('a forged host writes itself into nothing', async () => {
  const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example', 'x-middleware-subrequest': 'proxy' }
  for (const path of [...Object.values(await pageKinds('ru')), '/sitemap.xml', '/robots.txt', '/ru/feed.xml', '/ru/feed.json', '/RU', '/']) {
    const answer = await get(path, forged)
    expect(`${answer.headers.get('location')} ${await answer.text()}`, path).not.toContain('evil.example')
  }
  expect(await (await get('/sitemap.xml')).text()).toContain(`<loc>${site.url}/`)
})

describe.each(locales)('in %s', (locale) => {
  test('a missing page says so with a page of its own: right language, out of search engines, no inner workings', async () => {
    const answer = await get(`/${locale}/no-such-page`)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain(`<html lang="${locale}"`)
    expect(html).toMatch(/noindex/)
    expect(html).toContain('</main>')
    expect(html).not.toMatch(/at .*\.js:\d|Next\.js|next\/dist|16\.4|payload/i)
  })
})

test('health addresses answer and tell nothing', async () => {
  for (const path of ['/api/health/live', '/api/health/ready']) {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/\d+\.\d+\.\d+/)
  }
})

test('oversized requests are refused before they cost anything', async () => {
  const big = 'x'.repeat(12 * 1024 * 1024)
  for (const path of ['/api/stories', '/api/users/login', '/ru']) {
    const answer = await fetch(site.url + path, { method: 'POST', headers: { origin: site.url, 'content-type': 'application/json' }, body: big }).catch(() => undefined)
    expect([path, answer ? [405, 413].includes(answer.status) : true]).toEqual([path, true])
  }
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
  const nested = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers: { origin: site.url, 'content-type': 'application/json' }, body: deep })
  expect(nested.status).toBeLessThan(500)
  expect([400, 414]).toContain((await get(`/ru?${'x'.repeat(15_000)}`)).status)
})
