import { request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { afterAll, beforeAll, expect } from 'vitest'
import kk from '#messages/kk.json' with { type: 'json' }
import { freePort } from '#scripts/free-port.ts'
import { type RunningApp } from '#tests/setup/app.ts'
import { startDemo } from './demo.ts'
import { behindProxy, startOuterProxy, startProxy } from './proxy.ts'

// Two real nginx in a row: the outer one stands for a CDN, or for a machine that ends TLS.

let app: RunningApp
let inner: Awaited<ReturnType<typeof startProxy>>
let proxy: Awaited<ReturnType<typeof startProxy>>
let outer: string

beforeAll(async () => {
  app = await startDemo()
  inner = await startProxy({ port: await freePort(), apps: [app.port], host: `localhost:${app.port}`, behind: '127.0.0.1/32' })
  proxy = await startOuterProxy(await freePort(), inner.origin)
  outer = proxy.origin
})
afterAll(async () => {
  await proxy.stop()
  await inner.stop()
  await app.stop()
})

type Posted = { status: number; type: string; text: string }

/** One post from an address of this machine: what begins with 127 is all its own. */
const postFrom = (address: string, url: string, { body = '', headers = {} as Record<string, string> } = {}) =>
  new Promise<Posted>((resolve, reject) => {
    const asked = request(url, { method: 'POST', localAddress: address, headers: { origin: app.origin, 'content-length': Buffer.byteLength(body), ...headers } }, (answer) => {
      void textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }), reject)
    })
    asked.on('error', reject).end(body)
  })
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

behindProxy('behind another proxy each visitor keeps a network of their own, whatever they write into their headers', async () => {
  const json = { 'content-type': 'application/json' }
  const asks = (from: string, headers: Record<string, string> = {}) =>
    postFrom(from, `${outer}/api/users/forgot-password`, { body: JSON.stringify({ email: 'nobody@example.kz' }), headers: { ...json, ...headers } })
  // The app lets one network ask for ten letters an hour.
  for (let at = 0; at < 10; at += 1) expect((await asks('127.0.1.5')).status).toBe(200)
  expect((await asks('127.0.1.6')).status, 'a neighbour in the same network').toBe(429)
  expect((await asks('127.0.1.5', { 'x-forwarded-for': '127.0.9.9' })).status, 'who makes up another address').toBe(429)
  expect((await asks('127.0.2.5')).status, 'somebody else').toBe(200)
  expect((await asks('127.0.2.5', { 'x-forwarded-for': '127.0.1.5' })).status).toBe(200)
})

behindProxy('a class behind one address sends its forms and signs in; a flood is answered 429, with the document of the site or words for the panel', async () => {
  const text = { 'content-type': 'text/plain' }
  const form = () => postFrom('127.0.3.1', `${outer}/kk/newsletter`, { headers: text })
  expect((await times(60, form)).filter(({ status }) => status === 429)).toEqual([])
  const flood = (await times(240, form)).filter(({ status }) => status === 429)
  expect(flood.length).toBeGreaterThan(0)
  expect(flood[0]?.type).toContain('text/html')
  expect(flood[0]?.text).toContain('<html lang="kk"')
  expect(flood[0]?.text).toContain(kk.tooMany.title)
  expect((await postFrom('127.0.3.2', `${outer}/kk/newsletter`, { headers: text })).status, 'the next address').not.toBe(429)

  const signIn = () => postFrom('127.0.3.3', `${outer}/api/users/login`, { headers: text })
  expect((await times(40, signIn)).filter(({ status }) => status === 429)).toEqual([])
  const refused = (await times(160, signIn)).find(({ status }) => status === 429)
  expect(refused?.type).toContain('application/json')
  expect((JSON.parse(refused?.text ?? '') as { errors: { message: string }[] }).errors[0]?.message).toContain('бір минут күтіңіз')
  // Reading is never counted here.
  expect((await times(200, () => fetch(`${outer}/kk`))).filter(({ status }) => status !== 200)).toEqual([])
})
