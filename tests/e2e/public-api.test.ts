import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { get, site, staff } from './site.ts'
import { draftStory, publish } from './stories.ts'

const secret = 'тайна-черновика'

describe('a stranger who asks the API', () => {
  test('never receives a draft, in any language, by any parameter', async () => {
    const id = await draftStory(secret)
    const ways = [
      '/stories?draft=true', '/stories?where[_status][equals]=draft', `/stories/${id}`, `/stories/${id}?draft=true`, '/stories?locale=all', '/stories?locale=*',
      '/stories?fallback-locale=ru', '/stories?trash=true', '/stories/versions', '/stories?select[title]=true', `/stories?where[id][equals]=${id}`,
      '/stories?where[title][like]=тайна', '/stories?sort=-title', '/stories?joins[x][limit]=5', '/stories/count',
    ]
    for (const locale of [...locales, 'all']) {
      for (const way of ways) {
        const answer = await get(`/api${way}${way.includes('?') ? '&' : '?'}locale=${locale}`)
        expect([way, answer.status < 500]).toEqual([way, true])
        expect(await answer.text(), way).not.toContain(secret)
      }
    }
  })

  test('sees a published language and still not the draft of another', async () => {
    const mark = 'половина'
    const id = await draftStory(mark)
    await publish(id, 'ru', mark)
    expect(await (await get(`/api/stories/${id}?locale=ru`)).text()).toContain(mark)
    for (const locale of ['kk', 'en', 'all', '*']) {
      const answer = await get(`/api/stories/${id}?locale=${locale}`)
      expect([locale, answer.ok && (await answer.text()).includes(mark)]).toEqual([locale, false])
    }
    await staff('DELETE', `/stories/${id}`)
  })

  test.each([
    'users', 'redirects', 'publications', 'payload-jobs', 'payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-kv',
    'subscribers', 'registrations', 'identities', 'stories/versions', 'pages/versions', 'globals/site/versions', 'globals/navigation/versions',
  ])('is refused %s', async (room) => {
    const answer = await get(`/api/${room}`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  test.each(['limit=0', 'limit=1000000000', 'limit=-1', 'depth=1000', 'page=1e308'])('gets at most a hundred documents with %s', async (query) => {
    const answer = await get(`/api/stories?${query}`)
    expect(answer.status).toBeLessThan(500)
    if (answer.ok) expect(((await answer.json()) as { docs: unknown[] }).docs.length).toBeLessThanOrEqual(100)
  })

  test.each(['/api/graphql', '/api/graphql-playground'])('finds no %s', async (path) => {
    expect((await fetch(site.url + path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', origin: site.url } })).status).toBe(404)
    expect((await get(path)).status).toBe(404)
  })

  test('cannot make itself the first account, nor write anything', async () => {
    for (const [method, path] of [['POST', '/users/first-register'], ['POST', '/users'], ['POST', '/stories'], ['DELETE', '/stories'], ['PATCH', '/globals/site'], ['POST', '/globals/site']]) {
      const answer = await fetch(`${site.url}/api${path}`, {
        method: method ?? '', headers: { 'content-type': 'application/json', origin: site.url }, body: JSON.stringify({ email: 'a@example.kz', password: 'long enough password' }),
      })
      expect([path, [400, 401, 403, 404, 405].includes(answer.status)]).toEqual([path, true])
    }
  })

  test('reads what is public in one language, to build upon', async () => {
    for (const room of ['stories', 'pages', 'media', 'topics', 'series']) expect([room, (await get(`/api/${room}?locale=kk`)).status]).toEqual([room, 200])
    expect((await get('/api/globals/site?locale=kk')).status).toBe(200)
  })
})

test('a session counts only from this site: a foreign origin is refused', async () => {
  const cookie = await (await import('./site.ts')).session()
  const attempts: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
  for (const headers of attempts) {
    const answer = await fetch(`${site.url}/api/stories?draft=true`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...headers }, body: '{"title":"x"}' })
    expect([401, 403]).toContain(answer.status)
  }
})

test('whoever finds a hole learns whom to write to, from the settings', async () => {
  const settings = await staff<{ email?: string | null }>('GET', '/globals/site?locale=ru&depth=0')
  expect((await get('/.well-known/security.txt')).status).toBe(settings.email ? 200 : 404)
  await staff('POST', '/globals/site?locale=ru', { email: 'office@example.kz' })
  const answer = await get('/.well-known/security.txt')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  const lines = Object.fromEntries((await answer.text()).trim().split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]))
  expect(lines).toMatchObject({ Contact: 'mailto:office@example.kz', Canonical: `${site.url}/.well-known/security.txt`, 'Preferred-Languages': locales.join(', ') })
  const until = Date.parse(lines['Expires'] ?? '') - Date.now()
  expect(until).toBeGreaterThan(30 * 24 * 3600_000)
  expect(until).toBeLessThan(365 * 24 * 3600_000)
  await staff('POST', '/globals/site?locale=ru', { email: settings.email ?? null })
})
