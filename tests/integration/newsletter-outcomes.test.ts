import { beforeAll, expect, test } from 'vitest'
import { relay } from '#domain/mail/relay.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { pause, resume, retryFailed } from '#domain/newsletter/sending/control.ts'
import { unbounceLetter } from '#domain/newsletter/bounces/of-letter.ts'
import { noteConsent } from '#domain/newsletter/consent.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import { cms, staff } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { keyOf, readerOf as storedReader } from '#tests/readers.ts'
import { newRoad } from '#tests/road.ts'
import { copyFor, deliverAll, dueLetter, emptyHouse, letter, manyReaders, noLimits, progress, sendWhole } from '#tests/sending.ts'
import { type Behaviour, startMailServer } from '#tests/setup/mail-server.ts'

const impatient = { dnsTimeout: 500, connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 }
const road = newRoad({ ...impatient, lanes: 1 })
beforeAll(async () => {
  await staff('admin')
})

/** Letters to administrators that a newsletter has stopped, and why. */
const warnings = async () => (await deliveries(await cms()).find({ kind: 'newsletter.paused' }).toArray()).map(({ data }) => data?.['reason'])

type Row = { status: string; reason?: string | null }
type Reader = { status: string; softBounces: number }
const good: Reader = { status: 'confirmed', softBounces: 0 }
const outcomes: [what: string, does: Behaviour, row: Row, reader: Reader, suppressed: boolean][] = [
  ['250: sent', 'accept', { status: 'sent' }, good, false],
  ['450 at the recipient: put off, nothing is counted yet', { rcpt: '450 4.2.0 later' }, { status: 'deferred', reason: 'busy' }, good, false],
  ['452 for the text: put off, nothing is counted yet', { body: '452 4.3.1 full' }, { status: 'deferred', reason: 'busy' }, good, false],
  ['550 5.1.1 of a relay that has reached its limit: the reader pays for nothing', { rcpt: '550 5.1.1 Recipient refused: hourly message rate exceeded' }, { status: 'failed', reason: 'policy' }, good, false],
  ['550 No such user without a code: no such mailbox', { rcpt: '550 No such user' }, { status: 'failed', reason: 'mailbox' }, { status: 'bounced', softBounces: 0 }, true],
  ['554 after the text, of a mailbox that is disabled: the same', { body: '554 delivery error: this mailbox is disabled' }, { status: 'failed', reason: 'mailbox' }, { status: 'bounced', softBounces: 0 }, true],
  ['550 5.1.1: no such mailbox, nobody is written to there again', { rcpt: '550 5.1.1 nobody' }, { status: 'failed', reason: 'mailbox' }, { status: 'bounced', softBounces: 0 }, true],
  ['550 5.2.1: the same', { rcpt: '550 5.2.1 disabled' }, { status: 'failed', reason: 'mailbox' }, { status: 'bounced', softBounces: 0 }, true],
  ['550 5.7.26: our fault, the reader pays for nothing', { body: '550 5.7.26 unauthenticated' }, { status: 'failed', reason: 'policy' }, good, false],
  ['554 spam: our fault, the reader pays for nothing', { body: '554 spam' }, { status: 'failed', reason: 'policy' }, good, false],
  ['550 without more: failed, a soft bounce', { rcpt: '550 no' }, { status: 'failed', reason: 'refused' }, { ...good, softBounces: 1 }, false],
  ['silence after the recipient: put off, nothing is counted yet', 'hangAtRcpt', { status: 'deferred', reason: 'timeout' }, good, false],
  ['silence after the text: unknown, the reader pays for nothing', 'hangAfterBody', { status: 'unknown', reason: 'lost' }, good, false],
  ['a broken line after the text: unknown, the reader pays for nothing', 'dropAfterBody', { status: 'unknown', reason: 'lost' }, good, false],
]

test.each(outcomes)('%s', async (_what, does, row, reader, suppressed) => {
  const { emailKey } = await readerOf('a@example.org', 'kk')
  await dueLetter()
  road.server.state.behave = () => does
  await sendWhole(road.transport)
  expect(await copyFor('a@example.org')).toMatchObject(row)
  expect(await storedReader('a@example.org')).toMatchObject(reader)
  expect(Boolean(await suppressionOf(await cms(), emailKey))).toBe(suppressed)
})

test('a letter that is put off counts once it is given up, and once only', async () => {
  await readerOf('a@example.org', 'kk')
  const id = await dueLetter()
  road.server.state.behave = () => ({ rcpt: '451 4.7.1 greylisted' })
  await sendWhole(road.transport)
  const after = async (minutes: number) => {
    const now = new Date(Date.now() + minutes * 60_000)
    await letters(await cms()).updateOne({}, { $set: { activeAt: now } })
    await deliverAll(road.transport, { now })
  }
  for (const minutes of [6, 25, 100, 400]) await after(minutes)
  expect((await copyFor('a@example.org'))?.attempts).toBe(5)
  expect(await storedReader('a@example.org')).toMatchObject({ softBounces: 0 })
  expect((await letter(id)).state).toBe('sending')
  await after(1200)
  expect(await copyFor('a@example.org')).toMatchObject({ status: 'failed', reason: 'gaveUp' })
  expect(await storedReader('a@example.org')).toMatchObject({ softBounces: 1 })
})

test('a letter that is put off and then taken leaves no trace on its reader', async () => {
  await readerOf('a@example.org', 'kk')
  await dueLetter()
  road.server.state.behave = () => ({ rcpt: '451 4.7.1 greylisted' })
  await sendWhole(road.transport)
  road.server.state.behave = () => 'accept'
  await deliverAll(road.transport, { now: new Date(Date.now() + 6 * 60_000) })
  expect(await copyFor('a@example.org')).toMatchObject({ status: 'sent' })
  expect(await storedReader('a@example.org')).toMatchObject(good)
})

/** Said yes; only then is anybody brought back. */
const agreed = async (address: string) => noteConsent(await cms(), { key: `confirmed:${address}`, what: 'confirmed', emailKey: keyOf(address), locale: 'kk' })

const nobodyThere = { rcpt: '550 5.1.1 nobody of this name' }

test('a relay of which mailbox after mailbox does not exist stops the letter; a person brings the readers back and goes on', async () => {
  await Promise.all((await manyReaders(30)).map(agreed))
  const id = await dueLetter()
  road.server.state.behave = () => nobodyThere
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'mailboxes' })
  expect(await progress(id)).toMatchObject({ failed: 10, retryable: 0, waiting: 20 })
  expect(await warnings()).toEqual(['mailboxes'])
  road.server.state.behave = () => 'accept'
  const payload = await cms()
  expect(await unbounceLetter(payload, id)).toBe(10)
  expect(await progress(id)).toMatchObject({ failed: 10, retryable: 10 })
  expect(await retryFailed(payload, id)).toBe(true)
  expect(await resume(payload, id)).toBe(true)
  await deliverAll(road.transport)
  await finishLetters(payload)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { sent: 30, failed: 0 } })
})

test('one reader in four who does not exist is too much, one in eight is a list that grows old', async () => {
  await manyReaders(80)
  const old = await dueLetter()
  const every = (most: number) => {
    let asked = 0
    return () => ((asked += 1) % most ? 'accept' : nobodyThere)
  }
  // Asked twice for each that is taken, at its recipient and at its text.
  road.server.state.behave = every(13)
  await sendWhole(road.transport)
  expect((await letter(old)).state).toBe('doneWithFailures')
  await emptyHouse(await cms())
  await manyReaders(80)
  const wrong = await dueLetter()
  road.server.state.behave = every(5)
  await sendWhole(road.transport)
  expect(await letter(wrong)).toMatchObject({ state: 'paused', pausedFor: 'mailboxes' })
})

test('the mail server goes away half way: letters wait in their places, the fifth time in a row the letter stops, and goes on when told to', async () => {
  await manyReaders(12)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  await deliver(payload, { transport: road.transport, limits: noLimits, limit: 3 })
  await road.server.close()
  for (let round = 0; round < 5; round += 1) {
    expect((await letter(id)).state).toBe('sending')
    await deliverAll(road.transport, { now: (await relay(payload))?.until ?? new Date() })
  }
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'connection' })
  expect(await progress(id)).toMatchObject({ sent: 3, waiting: 9, deferred: 0, failed: 0, unknown: 0 })
  expect(await warnings()).toEqual(['connection'])

  road.server = await startMailServer({ port: road.server.port })
  expect(await resume(payload, id)).toBe(true)
  await deliverAll(road.transport)
  await finishLetters(payload)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { sent: 12 } })
  expect(road.server.letters).toHaveLength(9)
})

test('a mail server that does not let us in stops the letter at once', async () => {
  await road.server.close()
  road.server = await startMailServer({ auth: true })
  road.transport = smtpTransport(`smtp://qanat:wrong@127.0.0.1:${road.server.port}`, { ...impatient, lanes: 1 })
  await manyReaders(5)
  const id = await dueLetter()
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'auth' })
  expect(await progress(id)).toMatchObject({ waiting: 5, failed: 0, pausedFor: 'auth' })
  expect(await warnings()).toEqual(['auth'])
})

test('ten refusals in a row for our sake stop the letter; the readers stay, and get it once the cause is gone', async () => {
  await manyReaders(30)
  const id = await dueLetter()
  road.server.state.behave = () => ({ body: '550 5.7.26 unauthenticated' })
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await progress(id)).toMatchObject({ failed: 10, retryable: 10, waiting: 20 })
  expect(await warnings()).toEqual(['policy'])
  road.server.state.behave = () => 'accept'
  const payload = await cms()
  expect(await retryFailed(payload, id)).toBe(true)
  expect(await resume(payload, id)).toBe(true)
  await deliverAll(road.transport)
  await finishLetters(payload)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { sent: 30, failed: 0 } })
})

test('refusals that are not in a row do not stop it', async () => {
  await manyReaders(24)
  const id = await dueLetter()
  let asked = 0
  // Asked twice for each letter, at its recipient and at its text: every eighth is taken.
  road.server.state.behave = () => (Math.ceil((asked += 1) / 2) % 8 ? { body: '554 spam' } : 'accept')
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'doneWithFailures', counts: { sent: 3, failed: 21 } })
  expect(await pause(await cms(), id)).toBe(false)
})
