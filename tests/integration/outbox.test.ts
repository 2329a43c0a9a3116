import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAway, relay } from '#domain/mail/relay.ts'
import { recoverDeliveries } from '#domain/mail/claims.ts'
import { cancelLetters, enqueue, lateLetters, resend } from '#domain/mail/outbox.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { cms } from '#tests/factories.ts'
import { letterTo, plainLetter, rowOf } from '#tests/letters.ts'
import { type Behaviour, type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

const minute = 60_000
const impatient = { dnsTimeout: 500, connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 }
let server: MailServer
let transport: Transport

beforeEach(async () => {
  const payload = await cms()
  await deliveries(payload).deleteMany({})
  await forgetAway(payload)
  server = await startMailServer()
  transport = smtpTransport(server.url, impatient)
})
afterEach(async () => {
  transport.close()
  await server.close()
})

const send = async (at?: Date, kinds = plainLetter) => sendDue(await cms(), { kinds, transport, ...(at ? { now: at } : {}) })
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)

test('a letter goes out once, and its row keeps the answer of the server and no address', async () => {
  await letterTo(['aigul@example.org'])
  expect(await send()).toBe(1)
  expect(await send(later(60 * minute))).toBe(0)
  expect(server.lettersTo('aigul@example.org')).toHaveLength(1)
  const row = await rowOf('aigul@example.org')
  expect(row).toMatchObject({ status: 'sent', attempts: 1, reply: '250' })
  expect(JSON.stringify(row).replace('test:aigul@example.org', '')).not.toContain('aigul')
})

test('a second wish for the same letter changes nothing', async () => {
  const letter = { key: 'same', kind: 'test.plain', locale: 'ru', to: 'a@example.org', toKey: 'k', subjectKind: 'test', subjectId: '1' } as const
  const payload = await cms()
  const wishes = await Promise.all(Array.from({ length: 20 }, () => enqueue(payload, letter)))
  expect(wishes.filter(Boolean)).toHaveLength(1)
  await send()
  expect(await enqueue(payload, letter)).toBe(false)
  await send()
  expect(server.letters).toHaveLength(1)
})

test('a letter and its cause are kept or dropped together', async () => {
  const payload = await cms()
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const req = { payload, transactionID } as never
  await enqueue(payload, { key: 'dropped', kind: 'test.plain', locale: 'ru', to: 'a@example.org', toKey: 'k', subjectKind: 'test', subjectId: '1' }, req)
  if (transactionID) await payload.db.rollbackTransaction(transactionID)
  expect(await send()).toBe(0)
})

type End = { status: string; reason?: string | null; reply?: string | null; attempts: number }
const ends: [what: string, does: Behaviour, end: End][] = [
  ['450 at the recipient', { rcpt: '450 4.2.0 later' }, { status: 'deferred', reason: 'busy', reply: '450 4.2.0', attempts: 1 }],
  ['452 for the text', { body: '452 4.3.1 full' }, { status: 'deferred', reason: 'busy', reply: '452 4.3.1', attempts: 1 }],
  ['550 5.1.1, no such mailbox', { rcpt: '550 5.1.1 nobody' }, { status: 'failed', reason: 'mailbox', reply: '550 5.1.1', attempts: 1 }],
  ['550 5.7.26, our own fault', { body: '550 5.7.26 unauthenticated' }, { status: 'failed', reason: 'policy', reply: '550 5.7.26', attempts: 1 }],
  ['554 for the text', { body: '554 spam' }, { status: 'failed', reason: 'policy', reply: '554', attempts: 1 }],
  ['550 without more', { rcpt: '550 no' }, { status: 'failed', reason: 'refused', reply: '550', attempts: 1 }],
  ['silence after the recipient', 'hangAtRcpt', { status: 'deferred', reason: 'timeout', attempts: 1 }],
  ['a broken line before the text', 'dropAtRcpt', { status: 'deferred', reason: 'timeout', attempts: 1 }],
  ['silence after the text', 'hangAfterBody', { status: 'unknown', reason: 'lost', attempts: 1 }],
  ['a broken line after the text', 'dropAfterBody', { status: 'unknown', reason: 'lost', attempts: 1 }],
]

test.each(ends)('%s', async (_what, does, end) => {
  server.state.behave = () => does
  await letterTo(['a@example.org'])
  await send()
  expect(await rowOf('a@example.org')).toMatchObject(end)
})

test('on a kept connection the phase belongs to the letter at hand', async () => {
  transport = smtpTransport(server.url, { ...impatient, lanes: 1 })
  server.state.behave = (to) => (to.startsWith('lost') ? 'dropAfterBody' : to.startsWith('cut') ? 'dropAtRcpt' : to.startsWith('no') ? { rcpt: '550 5.1.1 no' } : 'accept')
  const names = ['ok1', 'ok2', 'no1', 'ok3', 'lost1', 'ok4', 'cut1', 'ok5', 'no2', 'lost2', 'ok6']
  await letterTo(names.map((name) => `${name}@example.org`))
  await send()
  const states = await Promise.all(names.map(async (name) => [name, (await rowOf(`${name}@example.org`)).status]))
  const expected = { ok: 'sent', no: 'failed', lost: 'unknown', cut: 'deferred' } as Record<string, string>
  expect(states).toEqual(names.map((name) => [name, expected[name.replace(/\d/, '')]]))
  for (const name of names.filter((name) => name.startsWith('ok'))) expect(server.lettersTo(`${name}@example.org`)).toHaveLength(1)
})

test('a put-off letter is tried after 5 and 15 minutes, 1, 4 and 12 hours, and then given up', async () => {
  server.state.behave = () => ({ rcpt: '451 4.7.1 greylisted' })
  await letterTo(['a@example.org'])
  let at = Date.now() + 1000
  for (const wait of [5, 15, 60, 240, 720]) {
    await send(new Date(at))
    expect(await rowOf('a@example.org')).toMatchObject({ status: 'deferred', nextAt: new Date(at + wait * minute) })
    expect(await send(new Date(at + wait * minute - 1000))).toBe(0)
    at += wait * minute
  }
  await send(new Date(at))
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'failed', reason: 'gaveUp', attempts: 6 })
})

test('while the server is away letters wait in their place, the pauses grow, staff see it, and all go out later', async () => {
  const payload = await cms()
  await server.close()
  await letterTo(['a@example.org', 'b@example.org'])
  let at = Date.now() + 1000
  for (let round = 0; round < 6; round++) {
    expect(await send(new Date(at))).toBe(0)
    const { until } = (await relay(payload)) ?? { until: new Date(0) }
    expect(until.getTime()).toBeGreaterThan(at)
    expect(await send(new Date(until.getTime() - 1))).toBe(0)
    at = until.getTime()
  }
  expect(await relay(payload)).toMatchObject({ note: 'connection' })
  expect((await relay(payload))?.count).toBeGreaterThanOrEqual(5)
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'queued', attempts: 0 })
  expect(await lateLetters(payload, later(11 * minute))).toBe(2)
  server = await startMailServer({ port: server.port })
  expect(await send(new Date(at))).toBe(2)
  expect(server.letters).toHaveLength(2)
  expect(await relay(payload)).toMatchObject({ count: 0 })
})

test.each(['421 4.3.2 closing', '554 no service'])('a server that greets with %s is away, and no letter pays for it', async (greeting) => {
  server.state.greeting = greeting
  await letterTo(['a@example.org'])
  expect(await send()).toBe(0)
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'queued', attempts: 0, reason: 'connection' })
})

test('a server that does not know our password is left alone for minutes', async () => {
  await server.close()
  server = await startMailServer({ auth: true })
  transport = smtpTransport(`smtp://qanat:wrong@127.0.0.1:${server.port}`, impatient)
  await letterTo(['a@example.org'])
  const at = Date.now()
  await send()
  expect(await relay(await cms())).toMatchObject({ note: 'auth' })
  expect((await relay(await cms()))?.until.getTime()).toBeGreaterThan(at + 4 * minute)
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'queued', reason: 'auth' })
})

test('a kept connection that the server has closed costs nothing', async () => {
  await letterTo(['a@example.org'])
  await send()
  await server.close()
  server = await startMailServer({ port: server.port })
  await letterTo(['b@example.org'])
  expect(await send()).toBe(1)
  expect(server.lettersTo('b@example.org')).toHaveLength(1)
})

test('a letter that is not true any more is not sent, and neither is a cancelled one', async () => {
  await letterTo(['a@example.org'])
  await send(undefined, { 'test.plain': async () => ({ skip: 'gone' }) })
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'skipped', reason: 'gone' })
  await letterTo(['b@example.org'])
  await cancelLetters(await cms(), { subjectKind: 'test', subjectId: 'one' }, 'erased')
  expect(await send()).toBe(0)
  expect(await rowOf('b@example.org')).toMatchObject({ status: 'skipped', reason: 'erased' })
  expect(server.letters).toEqual([])
})

test('a letter that cannot be written is put off, and the log does not repeat what was typed', async () => {
  const payload = await cms()
  const logged = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
  await letterTo(['a@example.org'])
  await send(undefined, { 'test.plain': async () => { throw new Error('Айгүл a@example.org') } })
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'deferred', reason: 'notWritten' })
  expect(logged).toHaveBeenCalledOnce()
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Айгүл|a@example/)
  logged.mockRestore()
})

test('a letter of a kind that this version does not know waits for one that does', async () => {
  await letterTo(['a@example.org'], { kind: 'test.newer' })
  expect(await send()).toBe(0)
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'queued' })
})

test('what is unknown is sent again only when a person says so, with the same Message-ID', async () => {
  server.state.behave = () => 'dropAfterBody'
  await letterTo(['a@example.org'])
  await send()
  server.state.behave = () => 'accept'
  await recoverDeliveries(await cms(), 'outbox', later(24 * 60 * minute))
  expect(await send(later(24 * 60 * minute))).toBe(0)
  const { _id } = await rowOf('a@example.org')
  expect(await resend(await cms(), String(_id))).toBe(true)
  expect(await resend(await cms(), String(_id))).toBe(false)
  await send()
  const ids = await Promise.all(server.letters.map(async ({ parsed }) => (await parsed()).messageId))
  expect(ids).toEqual([`<${_id}@localhost>`, `<${_id}@localhost>`])
})

test('a stop breaks off what is under way and puts back what had not left', async () => {
  server.state.behave = () => 'hangAtRcpt'
  transport = smtpTransport(server.url, { lanes: 1 })
  await letterTo(['a@example.org', 'b@example.org'])
  const stop = new AbortController()
  const round = sendDue(await cms(), { kinds: plainLetter, transport, breakOff: stop.signal })
  // Which of two letters goes first is nobody's promise.
  const states = async () => [(await rowOf('a@example.org')).status, (await rowOf('b@example.org')).status]
  await vi.waitFor(async () => expect(await states()).toContain('sending'), { timeout: 20_000 })
  stop.abort()
  await round
  for (const to of ['a@example.org', 'b@example.org']) expect(await rowOf(to)).toMatchObject({ status: 'queued', attempts: 0 })
  expect(await relay(await cms())).not.toMatchObject({ note: 'connection' })
})

test('an address with letters beyond ASCII before its @ goes only to a server that knows such; the others pass on the same line', async () => {
  const plain = await startMailServer({ utf8: false })
  const line = smtpTransport(plain.url, impatient)
  const addresses = ['айгүл@xn--e1afmkfd.kz', 'aigul@xn--e1afmkfd.kz']
  await letterTo(addresses)
  await sendDue(await cms(), { kinds: plainLetter, transport: line })
  expect(plain.letters.map(({ to }) => to)).toEqual([['aigul@пример.kz']])
  expect(await rowOf('айгүл@xn--e1afmkfd.kz')).toMatchObject({ status: 'failed', reason: 'notAscii' })
  line.close()
  await plain.close()
  await deliveries(await cms()).deleteMany({})
  await letterTo(addresses)
  await send()
  expect((await Promise.all(addresses.map(rowOf))).map(({ status }) => status)).toEqual(['sent', 'sent'])
})
