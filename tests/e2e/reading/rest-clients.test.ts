import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { get, session, site } from '#tests/e2e/site.ts'

/** The examples of the page for developers, as somebody would run them against this site. */
const examples = [...readFileSync('docs/developers/use-the-api.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code.replaceAll('https://example.kz', site.url))

async function runExample(at: number): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', examples[at] ?? ''])
  return stdout
}

describe('the examples for other programs', () => {
  test('plain fetch reads the newest stories', async () => {
    expect(await runExample(0)).toMatch(/^[1-9]\d* (true|false) \S.* [a-z0-9-]+\n$/u)
  })
  test('Payload’s client reads events, one of them, a number, and the settings', async () => {
    const { docs } = (await (await get('/api/events?locale=ru&limit=1&sort=startUtc&where[eventStatus][not_equals]=cancelled')).json()) as { docs: { title: string }[] }
    expect(await runExample(1)).toMatch(new RegExp(`^${docs[0]?.title} 20\\S+Z [1-9]\\d* \\S.*\n$`, 'u'))
  })
  test('who has an answer already is told so, and asks by HEAD too', async () => {
    expect(await runExample(2)).toBe('200 304 200\n')
  })
  test('are all there are', () => expect(examples).toHaveLength(3))
})

test('HEAD is GET without its body, for strangers and for staff', async () => {
  const staff = { cookie: await session(), origin: site.url }
  for (const headers of [{}, staff]) {
    for (const path of ['/api/stories', '/api/globals/site', '/api/media?limit=1', '/api/nothing-of-ours', '/api/stories?limit=0']) {
      const [whole, head] = [await get(path, headers), await get(path, headers, 'HEAD')]
      expect([path, head.status, head.headers.get('content-type'), await head.text()]).toEqual([path, whole.status, whole.headers.get('content-type'), ''])
      expect(head.headers.get('etag'), path).toBe(whole.headers.get('etag'))
    }
  }
})

test('what is public is asked for anew each time; what staff see is kept nowhere', async () => {
  const open = await get('/api/stories?locale=ru', { 'accept-encoding': 'br' })
  expect([open.headers.get('cache-control'), open.headers.get('content-encoding'), open.headers.get('etag')]).toEqual(['no-cache', 'br', expect.stringMatching(/^W\/"/)])
  const own = await get('/api/stories?locale=ru', { cookie: await session(), origin: site.url, 'if-none-match': open.headers.get('etag') ?? '' })
  expect([own.status, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([200, 'no-store', null])
  const refused = await get('/api/stories?limit=0', { 'if-none-match': '*' })
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([400, 'no-store'])
})
