import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FormOutcome, formHeader, networkHeader, readFormState } from '#lib/form-outcome.ts'
import { type House, html, openHouse } from '#tests/house.ts'
import { requestScope } from '#lib/request-scope.ts'

let house: House
const asked: { method: string; url: string; headers: Record<string, string>; body: string }[] = []
let outcome: FormOutcome
const token = 'AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB'

async function show(req: IncomingMessage, res: ServerResponse) {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  const url = req.url ?? ''
  if (!url.includes('/problem/')) asked.push({ method: req.method ?? '', url, headers: req.headers as Record<string, string>, body: Buffer.concat(parts).toString() })
  if (req.method === 'POST') {
    if (url.startsWith('/ru/events/none/')) return html(res, '', 404)
    return void res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(outcome))
  }
  if (url.endsWith('/join')) return void res.writeHead(307, { Location: 'https://room.example/42' }).end()
  if (url.endsWith('/registrations/moved')) return void res.writeHead(307, { Location: 'https://room.example/42' }).end()
  if (url.endsWith('/registrations/broken')) Object.assign(requestScope.getStore() ?? {}, { status: 404 })
  const { values, errors } = readFormState(req.headers[formHeader] as string | undefined)
  html(res, `<form>${JSON.stringify({ values, errors })}</form>${'длинно '.repeat(80)}`)
}

beforeAll(async () => {
  house = await openHouse({ uri: process.env['DATABASE_URI'] ?? '', dataDir: mkdtempSync(join(tmpdir(), 'qanat-house-')), site: 'https://qanat.example', show })
  await vi.waitFor(async () => expect((await house.get('/ru/events/a')).status).toBe(200), 5000)
})
afterAll(() => house.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  house.get(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://qanat.example', ...headers } })

describe('a form that was filled in wrongly', () => {
  beforeAll(() => {
    asked.length = 0
    outcome = { status: 422, state: { values: { name: 'Әсел «Құс» 🕊' }, errors: { email: 'required' } } }
  })

  test('is shown again with what was typed, with its status, and kept by nobody', async () => {
    const answer = await post('/ru/events/a', 'name=x&email=')
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    const text = await answer.text()
    expect(text).toContain('Әсел «Құс» 🕊')
    expect(text).not.toContain('/_next/static/x.js')
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /ru/events/a/submit', 'GET /ru/events/a'])
    expect(asked[0]?.body).toBe('name=x&email=')
  })

  test('leaves the stored page as it was', async () => {
    expect(await house.text('/ru/events/a')).toContain('{"values":{},"errors":{}}')
  })

  test('says when to come back after too many tries', async () => {
    outcome = { status: 429, state: { values: {}, errors: {}, minutes: 7 }, retryAfter: 420 }
    const answer = await post('/ru/events/a', 'a=1')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('420')
  })
})

describe('a form that was accepted', () => {
  test('leads to the next page', async () => {
    outcome = { see: '/ru/events/a/registered' }
    const answer = await post('/ru/events/a', 'name=x')
    expect(answer.status).toBe(303)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ location: '/ru/events/a/registered', 'cache-control': 'no-store' })
  })

  test('is answered as JSON to a script of ours', async () => {
    const answer = await post('/ru/events/a', 'name=x', { accept: 'application/json' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ see: '/ru/events/a/registered' })
  })

  test('never leads to another host', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    outcome = { see: 'https://evil.example/' }
    expect((await post('/ru/events/a', 'name=x')).status).toBe(500)
  })
})

describe('what a post may be', () => {
  beforeAll(() => (outcome = { see: '/ru' }))

  test.each([
    ['JSON', () => post('/ru/events/a', '{}', { 'content-type': 'application/json' }), 415],
    ['a file', () => post('/ru/events/a', 'x', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
    ['no type at all', () => house.get('/ru/events/a', { method: 'POST', headers: { origin: 'https://qanat.example' } }), 415],
    ['20 kB', () => post('/ru/events/a', `name=${'x'.repeat(20_000)}`), 413],
    ['from another site', () => post('/ru/events/a', 'a=1', { origin: 'https://evil.example' }), 403],
    ['from nowhere', () => post('/ru/events/a', 'a=1', { origin: 'null' }), 403],
    ['to the handler itself', () => post('/ru/events/a/submit', 'a=1'), 405],
    ['to a page without a form', () => post('/ru/stories/a', 'a=1'), 405],
    ['to an event that is not there', () => post('/ru/events/none', 'a=1'), 404],
    ['with bytes that are no text', () => post('/ru/events/a', 'name=%ff%00%', {}), 303],
  ])('%s', async (_what, send, status) => expect((await send()).status).toBe(status))

  test('a body of unknown length is read no further than allowed', async () => {
    const chunk = `1000\r\n${'a'.repeat(0x1000)}\r\n`
    const answer = await new Promise<string>((done) => {
      let text = ''
      const socket = connect(Number(new URL(house.base).port), '127.0.0.1', () =>
        socket.write(`POST /ru/events/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(6)}`))
      socket.on('data', (part) => (text += String(part))).on('close', () => done(text)).on('error', () => done(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('a handler is not to be asked by anybody else', async () => {
    for (const path of ['/ru/events/a/submit', `/ru/registrations/${token}/submit`, '/ru/check-in/a/submit']) expect((await house.get(path)).status).toBe(404)
  })

  test('headers of ours that a visitor sends are not believed, nor is a cookie passed on', async () => {
    asked.length = 0
    await post('/ru/events/a', 'a=1', { [networkHeader]: 'mine', [formHeader]: 'bm8', cookie: 'payload-token=x' })
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
    expect(asked[0]?.headers).not.toHaveProperty(formHeader)
    expect(asked[0]?.headers[networkHeader]).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  test('neighbours share a network, strangers do not, and only our proxy may name the address', async () => {
    asked.length = 0
    for (const from of ['203.0.113.7', '203.0.113.200', '198.51.100.7', '2001:db8:1:2ff::1', '2001:db8:1:200::2', '2001:db8:1:300::2', 'nonsense', '10.0.0.1, 203.0.113.7']) {
      await post('/ru/events/a', 'a=1', { 'x-forwarded-for': from })
    }
    const [a, b, c, d, e, f, , spoofed] = asked.map(({ headers }) => headers[networkHeader])
    expect(b).toBe(a)
    expect(spoofed).toBe(a)
    expect(c).not.toBe(a)
    expect(e).toBe(d)
    expect(f).not.toBe(d)
  })
})

describe('a page opened by a personal link', () => {
  beforeAll(() => (asked.length = 0))

  test('is drawn each time, kept nowhere, found by nobody, and tells no other site of itself', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await house.get(`/kk/registrations/${token}`, { method, headers: { 'if-none-match': '*', cookie: 'payload-token=x' } })
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, noarchive', 'content-encoding': expect.any(String),
      })
    }
    expect(asked).toHaveLength(3)
    for (const { method, headers } of asked) {
      expect(method).toBe('GET')
      expect(headers).not.toHaveProperty('cookie')
    }
  })

  test('is found whatever letter its token begins with', async () => {
    expect((await house.get(`/ru/registrations/_${token.slice(1)}`)).status).toBe(200)
    expect((await house.get(`/ru/registrations/-${token.slice(1)}`)).status).toBe(200)
  })

  test('says in its own words that a link is not complete', async () => {
    const answer = await house.get('/kk/registrations/broken')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<form>')
  })

  test('leads to another site from its one door only', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = await house.get(`/kk/registrations/${token}/join`)
    expect(answer.status).toBe(303)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ location: 'https://room.example/42', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect((await house.get('/kk/registrations/moved')).status).toBe(500)
    for (const path of ['/kk/registrations', `/kk/registrations/${token}/other`, `/kk/registrations/${token}/join/x`]) expect((await house.get(path)).status).toBe(404)
  })

  test('takes a press of a button also from a browser that hides where it comes from', async () => {
    outcome = { see: `/kk/registrations/${token}` }
    expect((await post(`/kk/registrations/${token}`, 'action=confirm', { origin: 'null' })).status).toBe(303)
    expect((await post(`/kk/registrations/${token}`, 'action=confirm', { origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post(`/kk/registrations/${token}`, 'action=confirm', { origin: 'https://evil.example' })).status).toBe(403)
  })

  test('tells no other site of itself when it answers a press either', async () => {
    outcome = { status: 200, state: { values: {}, errors: {}, note: 'erased' } }
    const answer = await post(`/kk/registrations/${token}`, 'action=erase')
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, noarchive' })
  })
})

test('the page at the door is asked for with the session, and may use the camera', async () => {
  asked.length = 0
  const answer = await house.get('/ru/check-in/a?q=x', { headers: { cookie: 'payload-token=x' } })
  expect(asked[0]).toMatchObject({ url: '/ru/check-in/a?q=x', headers: { cookie: 'payload-token=x' } })
  expect(answer.headers.get('permissions-policy')).toContain('camera=(self)')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  outcome = { status: 409, state: { values: {}, errors: {}, note: 'already' } }
  expect((await post('/ru/check-in/a', 'code=x', { origin: 'null' })).status).toBe(403)
  expect((await post('/ru/check-in/a', 'code=x', { cookie: 'payload-token=x' })).status).toBe(409)
  expect(asked.at(-1)).toMatchObject({ method: 'GET', headers: { cookie: 'payload-token=x', [formHeader]: expect.any(String) } })
})
