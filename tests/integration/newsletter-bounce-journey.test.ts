import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { readBox } from '#domain/newsletter/bounces/box.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { subscribers, suppressions } from '#domain/newsletter/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { namedSite, readerOf } from '#tests/newsletter.ts'
import { rest, token } from '#tests/rest.ts'
import { copyFor, dueLetter, emptyHouse, letter, manyReaders, sendWhole } from '#tests/sending.ts'
import { type Mailbox, sample, startMailbox } from '#tests/setup/mailbox.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

let relay: MailServer
let transport: Transport
let box: Mailbox

beforeAll(async () => {
  await namedSite()
  relay = await startMailServer()
  transport = smtpTransport(relay.url)
  box = await startMailbox()
})
beforeEach(async () => {
  Object.assign(env(), { BOUNCE_DOMAIN: 'bounce.example.kz' })
  relay.letters.length = 0
  await emptyHouse(await cms())
})
afterAll(async () => {
  transport.close()
  await Promise.all([relay.close(), box.close()])
})

const statusOf = async (address: string) => (await subscribers(await cms()).findOne({ emailKey: (await copyFor(address))?.toKey ?? '' }))?.status

test('each copy has a return address of its own, and what comes back to it is about its reader alone', async () => {
  for (const name of ['gone', 'spam', 'way-out', 'stays']) await readerOf(`${name}@example.org`, 'kk', { statusAt: new Date(Date.now() - 60_000) })
  await dueLetter()
  await sendWhole(transport)
  expect(relay.letters).toHaveLength(4)
  expect(new Set(relay.letters.map(({ from }) => from)).size).toBe(4)
  for (const { from, to, wish, raw } of relay.letters) {
    const copy = String((await copyFor(to[0] ?? ''))?._id)
    expect(from).toMatch(new RegExp(`^b\\+${copy}\\.[0-9a-f]{24}@bounce\\.example\\.kz$`))
    expect(from.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(wish).toEqual({ ret: 'HDRS', envid: copy, notify: ['FAILURE', 'DELAY'], orcpt: expect.stringContaining(to[0] ?? '-') })
    // Not a word of the way reports take stands in what readers see.
    expect(raw).not.toContain(from)
    expect(raw.replace(/\r\n[ \t]+/g, ' ')).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/kk\/newsletter\/leave\/[^>]+>, <mailto:unsub\+[0-9a-f]{32}\.[0-9a-f]{24}@bounce\.example\.kz>\r$/m)
  }
  const about = (name: string) => {
    const { from, raw } = relay.lettersTo(`${name}@example.org`)[0] ?? { from: '', raw: '' }
    return { bounce: from, delivery: /^b\+([0-9a-f]{24})/.exec(from)?.[1] ?? '', leave: /mailto:([^>]+)>/.exec(raw.replace(/\r\n[ \t]+/g, ''))?.[1] ?? '' }
  }
  box.put(sample('postfix-no-mailbox', about('gone')))
  box.put(sample('arf-complaint', about('spam')))
  // In capitals, as some servers write.
  box.put(sample('leave', { ...about('way-out'), leave: about('way-out').leave.toUpperCase() }))
  expect(await readBox(await cms(), box.url)).toEqual({ hard: 1, complaint: 1, left: 1, aside: 0 })
  expect(await Promise.all(['gone', 'spam', 'way-out', 'stays'].map((name) => statusOf(`${name}@example.org`)))).toEqual(['bounced', 'unsubscribed', 'unsubscribed', 'confirmed'])
})

test('without a mailbox for reports letters come from the sender, and leaving by mail is not offered', async () => {
  Object.assign(env(), { BOUNCE_DOMAIN: undefined })
  await readerOf('reader@example.org', 'ru')
  await dueLetter()
  await sendWhole(transport)
  expect(relay.letters).toMatchObject([{ from: 'noreply@localhost', wish: { ret: null } }])
  expect(relay.letters[0]?.raw).not.toContain('mailto:')
})

test('a relay that refuses our sender costs no reader anything, and stops the letter', async () => {
  const addresses = await manyReaders(15)
  const id = await dueLetter()
  relay.state.sender = '553 5.1.8 Sender address rejected: domain not found'
  await sendWhole(transport)
  relay.state.sender = undefined
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await subscribers(await cms()).countDocuments({ status: 'confirmed', softBounces: 0 })).toBe(addresses.length)
  expect(await suppressions(await cms()).countDocuments({})).toBe(0)
})

test('when a mail server was wrong about many mailboxes, the office writes to them again; who left meanwhile stays away', async () => {
  const payload = await cms()
  const tokens = await Promise.all((['office', 'editor'] as const).map(async (role) => token((await staff(role)).email)))
  const readers = await Promise.all(['one', 'two', 'three'].map((name) => readerOf(`${name}@example.org`, 'kk', { statusAt: new Date(Date.now() - 60_000) })))
  for (const { emailKey, _id } of readers) await noteConsent(payload, { key: `confirmed:${String(_id)}`, what: 'confirmed', emailKey, locale: 'kk' })
  const id = await dueLetter()
  await sendWhole(transport)
  for (const { from } of relay.letters) box.put(sample('postfix-no-mailbox', { bounce: from, delivery: /^b\+([0-9a-f]{24})/.exec(from)?.[1] ?? '' }))
  expect(await readBox(payload, box.url)).toMatchObject({ hard: 3 })
  const { emailKey = '' } = readers[2] ?? {}
  await noteConsent(payload, { key: 'withdrawn:three', what: 'withdrawn', emailKey, locale: 'kk' })
  const again = (session = '') => rest(`/letters/${id}/unbounce`, { method: 'POST', token: session, json: {} })
  expect((await again(tokens[1])).status).toBe(403)
  const { status, json } = await again(tokens[0])
  expect(status).toBe(200)
  expect(json).toMatchObject({ returns: { hard: 3 } })
  expect(await Promise.all(['one', 'two', 'three'].map((name) => statusOf(`${name}@example.org`)))).toEqual(['confirmed', 'confirmed', 'bounced'])
  expect(await suppressions(payload).countDocuments({})).toBe(1)
  expect((await again(tokens[0])).status).toBe(409)
})
