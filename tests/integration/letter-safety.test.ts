import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seal } from '#lib/crypto.ts'
import { frame } from '#domain/mail/frame.ts'
import type { Letter } from '#domain/mail/letter.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { cms } from '#tests/factories.ts'
import { letterTo, rowOf } from '#tests/letters.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

let server: MailServer
const innocent: Letter = { subject: 'Тіркелу', text: 'Сәлем', html: '<p>Сәлем</p>' }

beforeEach(async () => {
  await deliveries(await cms()).deleteMany({})
  server = await startMailServer()
})
afterEach(() => server.close())

async function send(letter: Letter) {
  const transport = smtpTransport(server.url)
  await sendDue(await cms(), { kinds: { 'test.plain': async () => letter }, transport })
  transport.close()
  return server.letters[0]
}

const injections = ['\r\nBcc: evil@example.org', '\nBcc: evil@example.org', '\r\n\r\nbody', '\u0000', '\u2028Bcc: evil@example.org', 'x'.repeat(10_000)]

test.each(injections)('a subject with %j stays one header and brings nobody in', async (evil) => {
  await letterTo(['a@example.org'])
  const received = await send({ ...innocent, subject: `Тіркелу ${evil}` })
  expect(received?.to).toEqual(['a@example.org'])
  const { headers, bcc, cc, text } = (await received?.parsed()) ?? {}
  expect([bcc, cc]).toEqual([undefined, undefined])
  expect(headers?.has('subject')).toBe(true)
  expect(text?.trim()).toBe('Сәлем')
})

test.each(['=?UTF-8?B?eA==?= x', 'Тіркелу =?utf-8?q?x?=', 'a'.repeat(200), 'Қ'.repeat(200), `${'я'.repeat(70)} және`, 'Plain words, as long as it takes to be folded: one, two, three, four, five, six'])('the subject %j arrives letter by letter', async (subject) => {
  await letterTo(['a@example.org'])
  const received = await send({ ...innocent, subject })
  expect((await received?.parsed())?.subject).toBe(subject)
  expect(received?.raw).toMatch(/^Subject: [^\s]/m)
  expect(Math.max(...(received?.raw.split('\r\n\r\n')[0] ?? '').split('\r\n').map((line) => line.length))).toBeLessThan(100)
})

const twoInOne = ['a@example.org, b@example.org', 'a@example.org\r\nRCPT TO:<evil@example.org>', '<a@example.org>', 'a(b@example.org)@example.org', `${'a'.repeat(10_000)}@example.org`, '']

test.each(twoInOne)('a stored recipient %j is written to by nobody', async (to) => {
  const payload = await cms()
  const logged = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
  await letterTo(['a@example.org'])
  const { _id } = await rowOf('a@example.org')
  await deliveries(payload).updateOne({ _id }, { $set: { to: seal(to, 'outbox.to', _id) } })
  await send(innocent)
  expect(server.letters).toEqual([])
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'failed', reason: 'refused' })
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/evil|b@example/)
  logged.mockRestore()
})

test.each([
  ['two reply addresses', { replyTo: 'a@example.org, b@example.org' }],
  ['a reply address with a line break', { replyTo: 'a@example.org\r\nBcc: b@example.org' }],
  ['a header that names people', { headers: { Bcc: 'b@example.org' } }],
  ['a header name with a line break', { headers: { 'X\r\nBcc': 'b@example.org' } }],
] as [string, Partial<Letter>][])('a letter with %s is not sent at all', async (_what, evil) => {
  const logged = vi.spyOn((await cms()).logger, 'error').mockImplementation(() => undefined)
  await letterTo(['a@example.org'])
  await send({ ...innocent, ...evil })
  expect(server.letters).toEqual([])
  expect(await rowOf('a@example.org')).toMatchObject({ status: 'failed' })
  logged.mockRestore()
})

test('an attachment is never read from a path or an address', async () => {
  await letterTo(['a@example.org'])
  const attachments = [{ filename: 'x.txt', content: { path: '/etc/hostname' } as never, contentType: 'text/plain' }]
  const logged = vi.spyOn((await cms()).logger, 'error').mockImplementation(() => undefined)
  await send({ ...innocent, attachments })
  expect(server.letters).toEqual([])
  logged.mockRestore()
})

test('a letter says that a program wrote it, in which language, and carries its calendar entry twice', async () => {
  await letterTo(['a@example.org'])
  const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  const received = await send({ ...innocent, ical: { method: 'REQUEST', content } })
  const { headers, attachments, html, text } = (await received?.parsed()) ?? {}
  expect(headers?.get('auto-submitted')).toBe('auto-generated')
  expect(headers?.get('x-auto-response-suppress')).toBe('All')
  expect(headers?.get('content-language')).toBe('kk')
  expect(received?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
  expect(attachments?.map(({ filename }) => filename)).toContain('event.ics')
  expect([html, text?.trim()]).toEqual(['<p>Сәлем</p>', 'Сәлем'])
})

test('what a person typed is text in the frame, never markup', () => {
  const typed = '<img src=x onerror=alert(1)> "&\' </style>'
  const { html, text } = frame({
    locale: 'kk', site: { name: typed, url: 'https://example.kz/kk', address: typed, email: 'a@example.kz' }, title: typed, preheader: typed,
    blocks: [typed, { heading: typed }, { facts: [{ label: typed, value: typed }] }, { list: [typed] }, { code: typed, label: typed }, { note: typed }, { button: { label: typed, url: 'https://example.kz/?a="><b>' } }],
    footer: [typed],
  })
  expect(html).not.toMatch(/<img|<b>|onerror=alert\(1\)>/)
  expect(html.match(/<style>/g)).toHaveLength(1)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(text).toContain(typed)
  expect(html).toMatch(/^<!doctype html>\n<html lang="kk">/)
  expect(html).not.toMatch(/https?:\/\/(?!example\.kz)/)
})
