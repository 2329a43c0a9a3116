import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { type House, html, openHouse } from '#tests/house.ts'

// A database of its own, stopped while a request is on its way: the first second, in which nobody knows yet.

let folder: string
let mongod: EmbeddedMongod
let house: House
/** What stands in the place of Next answers a post with; by then the database has stopped. */
let refusal: number | 'broken' | 'unready'
/** What happens while a personal page is drawn, which then fails. */
let drawing: (() => Promise<void>) | undefined

// As React writes it.
const form = `<form class="form" method="post" action="/kk/events/a#register" noValidate="">
<input id="f-name" name="name" maxLength="100" required="" value="ескі"/><input id="f-email" name="email" type="email"/>
<input type="radio" name="locale" value="kk" checked=""/><input type="radio" name="locale" value="ru"/>
<textarea id="f-needs" name="needs" rows="3"></textarea><input type="checkbox" name="consent" value="yes"/>
<input id="f-website" name="website" tabindex="-1"/><input type="hidden" name="seal" value=""/><input type="hidden" name="seen" value="4"/>
<button class="btn">Тіркелу</button></form><form method="post" action="/kk/newsletter#form"><input name="email" type="email"/></form>`

async function show(req: IncomingMessage, res: ServerResponse) {
  for await (const _part of req);
  if (req.url?.startsWith('/ru/registrations/') && drawing) return void (await drawing(), html(res, 'no database', 500))
  if (req.method === 'GET') return html(res, req.url === '/kk/events/a' ? `<title>Кеш</title><main><h1>Кеш</h1>${form}</main>` : '<main><h1>Бет</h1></main>')
  if (refusal === 'unready') return void res.writeHead(500, { 'Content-Type': 'application/json' }).end('{"message":"There was an error initializing Payload"}')
  await mongod.stop()
  if (refusal === 'broken') return void res.destroy(new Error('no database'))
  res.writeHead(refusal, { 'Content-Type': 'application/json' }).end('{"errors":[{"message":"You are not allowed to perform this action."}]}')
}

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'qanat-outage-'))))
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  drawing = undefined
  mongod = await startMongod(join(folder, 'database'))
  house = await openHouse({ uri: mongod.uri('outage'), dataDir: join(folder, 'data'), site: 'https://qanat.example', show })
}, 60_000)
afterEach(async () => {
  await house.close()
  await mongod.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a save of staff that meets no database', () => {
  const save = (headers: Record<string, string>, path = '/api/stories/1', method = 'PATCH') =>
    house.get(path, { method, body: '{"title":"Әділет"}', headers: { 'content-type': 'application/json', origin: 'https://qanat.example', ...headers } })

  test.each([[403, 'kk', 'Дерекқор уақытша қолжетімсіз'], [500, 'ru', 'База данных ненадолго недоступна'], ['broken', 'en', 'The database is away'], [401, 'ru', 'не потеряно']] as const)(
    'is told so, whatever came of it: %s', async (came, language, words) => {
      refusal = came
      // Of the browser's language and the one chosen in the panel the latter counts.
      const headers = { cookie: `payload-token=x; payload-lng=${language}`, 'accept-language': 'en' }
      for (const answer of [await save(headers), await save(headers), await save(headers, '/api/users/login', 'POST')]) {
        expect(answer.status).toBe(503)
        expect(answer.headers.get('retry-after')).toBe('5')
        expect(answer.headers.get('cache-control')).toBe('no-store')
        const { errors } = (await answer.json()) as { errors: { message: string }[] }
        expect(errors[0]?.message).toContain(words)
      }
    })

  test('that met a CMS whose start failed is told to try again', async () => {
    refusal = 'unready'
    const answer = await save({ cookie: 'payload-token=x', 'accept-language': 'ru' }, '/api/users/login', 'POST')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('повторите через минуту')
  })

  test('an act of the panel that is no API is answered 503 too', async () => {
    refusal = 500
    const answer = await save({ cookie: 'payload-token=x', 'accept-language': 'kk' }, '/admin/collections/stories/1', 'POST')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('lang="')
  })
})

describe('a form of a visitor that meets no database', () => {
  const token = 'AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB'
  const typed = new URLSearchParams({ name: 'Әсел "><script>alert(1)</script> $&', email: 'a@b.kz', locale: 'ru', needs: '\nлифт </textarea><b>', consent: 'yes', website: 'spam', seal: 'used', seen: '3' })
  const post = (path: string, body: URLSearchParams = typed, headers: Record<string, string> = {}) =>
    house.get(path, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://qanat.example', ...headers } })

  test.each([500, 404, 'broken'] as const)('comes back as it was filled in, in the first second and later: %s', async (came) => {
    refusal = came
    await vi.waitFor(async () => expect(await house.text('/kk/events/a')).toContain('f-needs'), 10_000)
    for (const answer of [await post('/kk/events/a'), await post('/kk/events/a')]) {
      expect(answer.status).toBe(503)
      expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '60', 'content-security-policy': expect.stringContaining("script-src 'self'") })
      const text = await answer.text()
      expect(text).toContain('<title>Әлі алынған жоқ · Кеш')
      expect(text).toContain('батырманы тағы бір рет басыңыз')
      expect(text).toContain('value="Әсел &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp;"')
      expect(text).not.toContain('ескі')
      expect(text).not.toContain('<script>alert')
      expect(text).toContain('<textarea id="f-needs" name="needs" rows="3">\n\nлифт &lt;/textarea&gt;&lt;b&gt;</textarea>')
      expect(text).toMatch(/<input checked=""[^>]*value="ru"/)
      expect(text).not.toMatch(/<input [^>]*checked=""[^>]*value="kk"|value="kk"[^>]*checked/)
      expect(text).toMatch(/<input checked=""[^>]*name="consent"/)
      // What people do not fill in stays as the page has it, and so does any other form.
      expect(text).not.toContain('spam')
      expect(text).toContain('name="seal" value=""')
      expect(text).toContain('name="seen" value="4"')
      expect(text.match(/a@b\.kz/g)).toHaveLength(1)
    }
  })

  test('of a page kept nowhere is sent once more by one button, without seal and trap', async () => {
    refusal = 500
    for (const answer of [await post(`/ru/registrations/${token}`), await post(`/ru/registrations/${token}`)]) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      const text = await answer.text()
      expect(text).toContain('Пока не получено')
      expect(text).toContain(`<form class="form" method="post" action="/ru/registrations/${token}">`)
      expect(text).toContain('<input type="hidden" name="name" value="Әсел &quot;&gt;&lt;script&gt;')
      expect(text).not.toMatch(/spam|used|<script>alert/)
      expect(text).toContain('Отправить ещё раз')
    }
  })

  test('sent by a script is answered 503 as JSON', async () => {
    refusal = 500
    const answer = await post('/kk/events/a', typed, { accept: 'application/json' })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  test('is sent on when the database is back', async () => {
    refusal = 500
    await post('/kk/events/a')
    mongod = await startMongod(join(folder, 'database'))
    await vi.waitFor(() => expect(house.database.isUp()).toBe(true), 20_000)
    refusal = 404
    expect((await house.get('/kk/events/a')).status).toBe(200)
  })
})

test('a page drawn for one person is no fault of ours in the first second either', async () => {
  refusal = 500
  drawing = async () => mongod.stop()
  expect((await house.get('/ru/registrations/AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB')).status).toBe(503)
})
