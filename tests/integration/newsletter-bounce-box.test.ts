import { type AddressInfo, createServer } from 'node:net'
import { ObjectId } from 'mongodb'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { asideFolder } from '#domain/newsletter/bounces/aside.ts'
import { readBox } from '#domain/newsletter/bounces/box.ts'
import { bounceCondition } from '#domain/newsletter/bounces/condition.ts'
import { readBounces } from '#domain/newsletter/bounces/rounds.ts'
import { understand } from '#domain/newsletter/bounces/understand.ts'
import { consentEvents, suppressions } from '#domain/newsletter/rows.ts'
import { delivered, deliveryRows, letterTo, nobody, standing } from '#tests/bounces.ts'
import { cms } from '#tests/factories.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

let box: Mailbox

beforeAll(() => Object.assign(env(), { BOUNCE_DOMAIN: 'bounce.example.kz' }))
beforeEach(async () => {
  box = await startMailbox()
  await nobody()
})
afterEach(() => box.close())

const read = async () => readBox(await cms(), box.url)

test('what is no report is put aside for a person, and stays there', async () => {
  const { reader, report } = await delivered()
  const strange = ['a-person', 'qmail-no-report', 'disposition'].map(report)
  const broken = ['x', 'Content-Type: multipart/report; report-type=delivery-status\n\n', report('postfix-no-mailbox').replace('Action: failed', 'Action failed'), report('gmail-no-mailbox').slice(0, 900)]
  ;[...strange, ...broken].forEach(box.put)
  expect(await read()).toEqual({ unread: 7, aside: 7 })
  expect(await read()).toEqual({ aside: 7 })
  expect(box.letters()).toEqual([])
  expect(await standing(reader)).toMatchObject({ status: 'confirmed', softBounces: 0 })
})

test.each([
  ['nothing', ''],
  ['an endless header', `To: ${'b+'.repeat(50_000)}\n\n`],
  ['addresses without end', `To: ${'b+'.repeat(20)}${'a.'.repeat(50_000)}@bounce.example.kz\n\n`],
  ['parts within parts', `Content-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(2000)}`],
  ['a thousand headers', 'Received: from a by b\n'.repeat(10_000)],
  ['bytes', Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256)).toString('latin1')],
  ['a report without end', `Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\nContent-Type: message/delivery-status\n\n${'Action: failed\n\n'.repeat(15_000)}`],
])('what cannot be taken apart is for a person: %s', async (_what, source) => {
  expect(await understand(Buffer.from(source, 'latin1'))).toEqual({ is: 'unread' })
})

test('of a huge letter the beginning is read', async () => {
  const { reader, report } = await delivered()
  box.put(`${report('postfix-no-mailbox').replace(/\n--4XyZ\S+--\n$/, '\n')}${'A line of the letter that came back.\n'.repeat(60_000)}`)
  box.put(`From: a@example.org\nTo: b@example.org\n\n${'x'.repeat(2_000_000)}`)
  expect(await read()).toEqual({ hard: 1, unread: 1, aside: 1 })
  expect(await standing(reader)).toMatchObject({ status: 'bounced' })
})

test('two processes that read the same mailbox count a bounce once', async () => {
  const { reader, report } = await delivered()
  box.put(report('postfix-full'))
  await Promise.all([read(), read(), read()])
  expect(await standing(reader)).toMatchObject({ softBounces: 1 })
  expect(box.letters()).toEqual([])
})

test('a round that breaks off before it could delete does no harm when it is done again', async () => {
  const { reader, report } = await delivered()
  const other = await delivered('other@example.org')
  box.put(report('postfix-full'))
  box.put(other.report('leave'))
  const payload = await cms()
  const letters = box.letters()
  await read()
  expect(box.letters()).toEqual([])
  // As if the process had died before the mailbox was emptied.
  letters.forEach(box.put)
  expect(await readBox(payload, box.url)).toMatchObject({ needless: 2, aside: 0 })
  expect(await standing(reader)).toMatchObject({ softBounces: 1 })
  expect(await consentEvents(payload).countDocuments({ what: 'withdrawn' })).toBe(1)
})

test('dying between the deed and its note does no harm either', async () => {
  const { reader, about, report } = await delivered()
  for (const file of ['postfix-no-mailbox', 'arf-complaint']) {
    box.put(report(file))
    await read()
    await (await deliveryRows()).updateOne({ _id: new ObjectId(about.delivery) }, { $unset: { bounced: 1 } })
    box.put(report(file))
    await read()
  }
  expect(await standing(reader)).toMatchObject({ status: 'unsubscribed' })
  expect(await suppressions(await cms()).countDocuments({})).toBe(1)
  expect(await consentEvents(await cms()).countDocuments({})).toBe(1)
})

test('a mail server that goes away in the middle loses nothing and nothing counts twice', async () => {
  const { reader } = await delivered()
  const full = await Promise.all(Array.from({ length: 120 }, async () => (await letterTo(reader)).report('postfix-full')))
  full.forEach(box.put)
  const broken = read()
  // As soon as the first are gone, the line breaks.
  const watch = setInterval(() => box.letters().length < 120 && box.drop(), 1)
  await expect(broken).rejects.toThrow('away').finally(() => clearInterval(watch))
  expect(box.letters().length).toBeGreaterThan(0)
  await read()
  expect(box.letters()).toEqual([])
  expect(await standing(reader)).toMatchObject({ softBounces: 120 })
})

test('a mailbox that cannot be read is told to staff in words, and works again by itself', async () => {
  const payload = await cms()
  const settings = (url: string) => Object.assign(env(), { IMAP_URL: url })
  settings(box.url.replace(':right@', ':wrong@'))
  await expect(readBounces(payload)).rejects.toThrow('login')
  expect(await bounceCondition(payload)).toEqual({ fault: 'login', aside: 0 })
  settings(box.url.replace('INBOX', 'Nowhere'))
  await expect(readBounces(payload)).rejects.toThrow('folder')
  settings('imap://a:b@127.0.0.1:9/INBOX')
  await expect(readBounces(payload)).rejects.toThrow('away')
  const { report } = await delivered()
  box.put(report('a-person'))
  settings(box.url)
  await readBounces(payload)
  expect(await bounceCondition(payload)).toEqual({ aside: 1 })
  Object.assign(env(), { IMAP_URL: undefined })
  await readBounces(payload)
  expect(await bounceCondition(payload)).toEqual({ aside: 0 })
  expect(asideFolder).toBe('Unread by the site')
})

test('a server that takes the call and says nothing is given up', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const { port } = silent.address() as AddressInfo
  await expect(readBox(await cms(), `imap://a:b@127.0.0.1:${port}/INBOX`, { times: { greetingTimeout: 100 } })).rejects.toThrow('away')
  silent.close()
})

test('another folder than the inbox is read as well', async () => {
  await box.close()
  box = await startMailbox({ folder: 'Bounces' })
  const { reader, report } = await delivered()
  box.put(report('postfix-no-mailbox'))
  await read()
  expect(await standing(reader)).toMatchObject({ status: 'bounced' })
  expect(box.letters()).toEqual([])
})
