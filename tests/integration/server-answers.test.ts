import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type House, html, notes, openHouse } from '#tests/house.ts'

let house: House
let renders = 0
const seen: Record<string, string>[] = []
const png = Buffer.from('89504e470d0a1a0a'.repeat(100), 'hex')

beforeAll(async () => {
  house = await openHouse({
    uri: process.env['DATABASE_URI'] ?? '',
    dataDir: mkdtempSync(join(tmpdir(), 'qanat-house-')),
    site: 'https://qanat.example',
    show(req, res) {
      renders += 1
      seen.push(req.headers as Record<string, string>)
      notes('stories')
      const path = req.url ?? ''
      if (path.startsWith('/api/media/file/')) return void res.writeHead(200, { 'Content-Type': 'image/png' }).end(png)
      if (path === '/ru/old') return void res.writeHead(308, { Location: 'https://qanat.example/ru/new' }).end()
      if (path === '/ru/away') return void res.writeHead(308, { Location: 'https://evil.example/' }).end()
      if (path === '/ru/none') return html(res, '', 404)
      if (path.startsWith('/api/')) return void res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
      html(res, `Текст ${'длинный '.repeat(200)} ${path}`)
    },
  })
  await vi.waitFor(async () => {
    const before = renders
    await house.text('/ru')
    expect(renders).toBe(before)
  }, 5000)
})
afterAll(() => house.close())

/** A request as it goes over the wire; `fetch` would tidy it. */
const raw = (text: string) =>
  new Promise<string>((done) => {
    const socket = connect(Number(new URL(house.base).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (part) => (answer += String(part))).on('close', () => done(answer)).on('error', () => done(answer))
  })
const rawGet = (target: string, headers = '') => raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)

describe('a public page', () => {
  test('is sent with the headers of the house, and with none of the framework', async () => {
    const { headers } = await house.get('/ru')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+'; .*frame-ancestors 'none'$/)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age'),
      'cache-control': 'public, max-age=0, s-maxage=1, stale-if-error=60',
      vary: 'Accept-Encoding',
    })
    for (const name of ['x-powered-by', 'set-cookie', 'link']) expect(headers.get(name)).toBeNull()
  })

  test('carries its style and no script of the framework', async () => {
    const text = await house.text('/ru')
    expect(text).toContain('<style>body{color:#123}</style>')
    expect(text).not.toContain('/_next/')
  })

  test('is sent in br, in gzip, or as it is', async () => {
    for (const [accept, expected] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['gzip, br;q=0', 'gzip'], ['identity', null]] as const) {
      const answer = await new Promise<{ encoding?: string; body: Buffer }>((done) => {
        get(`${house.base}/ru`, { headers: { 'accept-encoding': accept } }, (res) => {
          const parts: Buffer[] = []
          res.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ encoding: res.headers['content-encoding'], body: Buffer.concat(parts) }))
        })
      })
      expect(answer.encoding ?? null).toBe(expected)
      if (expected === 'br') expect(String(brotliDecompressSync(answer.body))).toContain('Текст')
      if (expected === null) expect(String(answer.body)).toContain('Текст')
    }
  })

  test('is not sent again to who has it', async () => {
    const etag = (await house.get('/ru')).headers.get('etag') ?? ''
    const answer = await house.get('/ru', { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(answer.status).toBe(304)
    expect(answer.headers.get('cache-control')).toContain('s-maxage')
    expect((await house.get('/ru', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('is the same for everybody: Next sees our host, no cookie, no trick', async () => {
    seen.length = 0
    await house.get('/ru/tricks', {
      headers: { cookie: 'payload-token=x', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-middleware-subrequest': 'proxy', 'next-action': 'x', rsc: '1' },
    })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ host: 'qanat.example', 'x-forwarded-host': 'qanat.example', 'x-forwarded-proto': 'https' })
    for (const name of ['cookie', 'forwarded', 'x-middleware-subrequest', 'next-action', 'rsc']) expect(seen[0]).not.toHaveProperty(name)
  })

  test('answers HEAD with the headers alone', async () => {
    const answer = await house.get('/ru', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100)
    expect(await answer.text()).toBe('')
  })

  test('takes no other method', async () => {
    const answer = await house.get('/ru', { method: 'POST', body: 'x' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('redirects', () => {
  test('of a page stay on this site', async () => {
    expect((await house.get('/ru/old')).headers.get('location')).toBe('/ru/new')
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = await house.get('/ru/away')
    expect(answer.status).toBe(500)
    expect(answer.headers.get('location')).toBeNull()
  })

  test('of the root follow the browser and are kept by no cache', async () => {
    const answer = await house.get('/', { headers: { 'accept-language': 'kk-KZ,ru;q=0.8' } })
    expect(answer.status).toBe(307)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ location: '/kk', vary: 'Accept-Language', 'cache-control': 'private, no-store' })
  })

  test('no way to write an address ends in an error or on another host', async () => {
    const targets = ['/%ff', '//evil', '/\\evil', '/%2f%2fevil', '/en//evil.example', '/%5cevil', '/RU/', '/xx/', '/en/en/', '/ru.rsc', '/ru?_rsc=1', '/ru/%', '/ru/%00', '/%25ff', '/ru?redirect=//evil', 'http://evil.example/ru', '/ru/../../x', '/api/%ff', '/admin/%00', '/_next/image?url=%2Fapi', '/ru/\u00ff\u00fe']
    for (const target of targets) {
      const answer = await rawGet(target)
      expect(answer.slice(0, 12), target).toMatch(/^HTTP\/1\.1 (200|307|308|400|404)/)
      expect(/\r\nLocation: ([^\r]*)/i.exec(answer)?.[1] ?? '/', target).toMatch(/^\/(?![/\\])/)
    }
  })
})

describe('a request that is too large', () => {
  test.each([
    ['an address of 10 kB', () => rawGet(`/ru/${'a'.repeat(10_000)}`), 414],
    ['an address of 40 kB', () => rawGet(`/ru/${'a'.repeat(40_000)}`), 431],
    ['200 headers', () => rawGet('/ru', Array.from({ length: 200 }, (_, n) => `x-${n}: 1\r\n`).join('')), 431],
    ['20 kB of headers', () => rawGet('/ru', `x: ${'a'.repeat(20_000)}\r\n`), 431],
    ['a body announced as 100 MB', () => raw('POST /ru HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\nx'), 413],
    ['the same for the API', () => raw('POST /api/stories HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\nx'), 413],
    ['no request at all', () => raw('nonsense\r\n\r\n'), 400],
  ])('%s', async (_what, send, status) => expect(await send()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `)))

  test('a body that does not announce its length is read no further than allowed', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    expect(await raw(`POST /api/stories HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('staff are told in words how large a text may be', async () => {
    const { headers, body } = { headers: { 'content-type': 'application/json', 'accept-language': 'kk' }, body: JSON.stringify({ data: 'х'.repeat(5_000_000) }) }
    const answer = await house.get('/api/stories', { method: 'POST', body, headers })
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('мәтін әр тілде 4 МБ')])
  })

  test('JSON nested ten thousand times', async () => {
    const answer = await house.get('/api/stories', { method: 'POST', body: `${'['.repeat(10_000)}${']'.repeat(10_000)}`, headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(400)
  })
})

describe('a change from a page of somebody else', () => {
  test.each([
    ['its origin', { origin: 'https://evil.example', cookie: 'payload-token=x' }, 403],
    ['the word of the browser', { 'sec-fetch-site': 'cross-site', cookie: 'payload-token=x' }, 403],
    ['nothing: it is ours', { origin: 'https://qanat.example' }, 200],
    ['nothing: it is a program', {}, 200],
  ])('is known by %s', async (_how, headers, status) => {
    for (const method of ['POST', 'PATCH', 'DELETE']) {
      const answer = await raw(`${method} /api/stories HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    }
  })
})

describe('a file of the library', () => {
  test('is sandboxed, remembered, and sent in parts', async () => {
    const whole = await house.get('/api/media/file/a.png')
    expect(Object.fromEntries(whole.headers)).toMatchObject({ 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'content-type': 'image/png', 'accept-ranges': 'bytes' })
    const part = await house.get('/api/media/file/a.png', { headers: { range: 'bytes=0-7' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 0-7/${png.length}`)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(png.subarray(0, 8))
    expect((await house.get('/api/media/file/a.png', { headers: { range: 'bytes=9999-' } })).status).toBe(416)
    expect((await house.get('/api/media/file/a.png', { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status).toBe(304)
  })

  test('is asked for anew for staff, and kept by nobody', async () => {
    const before = renders
    const answer = await house.get('/api/media/file/a.png', { headers: { cookie: '__Host-payload-token=x' } })
    expect(renders).toBe(before + 1)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('files of the build', () => {
  test('with a hash in the name are kept for ever', async () => {
    const answer = await house.get('/enhance.1a2b3c4d.js')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-type')).toContain('javascript')
  })
  test.each(['/_next/data/x.json', '/_next/static/../BUILD_ID', '/_next/image?url=x', '/package.json'])('%s does not exist', async (path) => {
    expect(await rawGet(path)).toMatch(/^HTTP\/1\.1 (404|308)/)
  })
})

test('an error document is in the language of the address, is not indexed, and names no version', async () => {
  for (const [address, language] of [['/kk/none/x.rsc', 'kk'], ['/en/en', 'en'], ['/ru/none', 'ru']] as const) {
    const answer = await house.get(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain(`/${language}/problem/404`)
  }
})

test('health says whether it is well, and nothing else', async () => {
  expect(await house.text('/api/health/live')).toBe('{"status":"ok"}')
  expect(await house.text('/api/health/ready')).toBe('{"status":"ok"}')
  expect((await house.get('/api/health')).status).toBe(404)
})
