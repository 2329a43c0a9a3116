import { ObjectId } from 'mongodb'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { bounceAddress } from '#domain/newsletter/bounces/addresses.ts'
import { readBox } from '#domain/newsletter/bounces/box.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { pausedLetter } from '#domain/newsletter/letters/paused-letter.ts'
import type { LetterState } from '#domain/newsletter/letter-states.ts'
import { subscribers, suppressions } from '#domain/newsletter/rows.ts'
import { resume } from '#domain/newsletter/sending/control.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { type LetterDelivery, letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { emptyHouse, letter } from '#tests/sending.ts'
import { type Mailbox, sample, startMailbox } from '#tests/setup/mailbox.ts'

let box: Mailbox

beforeAll(async () => {
  Object.assign(env(), { BOUNCE_DOMAIN: 'bounce.example.kz' })
  await staff('admin')
})
beforeEach(async () => {
  box = await startMailbox()
  await emptyHouse(await cms())
})
afterEach(() => box.close())

const hour = 3_600_000

/** A letter in this state, as far as what comes back of it is concerned. */
async function letterIn(state: LetterState, more: object = {}) {
  const _id = new ObjectId()
  const at = new Date(Date.now() - 20 * hour)
  await letters(await cms()).insertOne({ _id, state, subject: { kk: 'Хабар' }, preparedAt: at, startedAt: at, createdAt: at, updatedAt: at, ...more })
  return _id
}

/** So many copies that a relay took one after the other, a hundred milliseconds apart; `reads` says whose readers there are. */
async function copies(of: ObjectId, count: number, { since = Date.now() - 10 * hour, reads = (_number: number): boolean => true } = {}) {
  const rows: LetterDelivery[] = []
  for (let number = 0; number < count; number += 1) {
    const _id = new ObjectId()
    const sentAt = new Date(since + number * 100)
    const reader = reads(number) ? await readerOf(`r${String(_id)}@example.org`, 'kk', { statusAt: new Date(0) }) : undefined
    rows.push({
      _id, key: String(_id), kind: 'newsletter.letter', locale: 'kk', to: 'sealed', toKey: reader?.emailKey ?? String(_id), subjectKind: 'letter', subjectId: String(of), letter: of,
      status: 'sent', attempts: 1, nextAt: sentAt, sentAt, createdAt: sentAt, updatedAt: sentAt,
    })
  }
  await letterDeliveries(await cms()).insertMany(rows)
  return rows.map(({ _id }) => _id.toHexString())
}

const comesBack = (ids: readonly string[], as = 'postfix-no-mailbox') => ids.forEach((delivery) => box.put(sample(as, { delivery, bounce: bounceAddress(delivery) ?? '' })))
const read = async () => readBox(await cms(), box.url)
const stopped = async () => suppressions(await cms()).countDocuments({})
const told = async () => (await deliveries(await cms()).find({ kind: 'newsletter.paused' }).toArray()).map(({ data }) => data?.['reason'])
const every = (step: number) => (_: unknown, number: number) => number % step === 0

test('a relay that takes all copies and gives all back later costs about ten readers at most, in whatever order; administrators are told once', async () => {
  const of = await letterIn('done')
  const ids = await copies(of, 60)
  // Seven come after each other, then one from further on, and so on.
  const order = [...ids.keys()].sort((one, other) => ((one * 7) % 30) - ((other * 7) % 30) || one - other).map((place) => ids[place] ?? '')
  for (let at = 0; at < order.length; at += 6) {
    comesBack(order.slice(at, at + 6))
    await read()
  }
  expect(await stopped()).toBeLessThanOrEqual(12)
  expect(await letter(String(of))).toMatchObject({ state: 'paused', pausedFor: 'mailboxes' })
  expect(await told()).toEqual(['mailboxes'])
  expect(await letterDeliveries(await cms()).countDocuments({ bounced: 'hard' })).toBe(60)

  // A person has decided; what still comes back of these copies moves nobody, and does not stop it again.
  const payload = await cms()
  const before = await stopped()
  const late = await copies(of, 12)
  expect(await resume(payload, String(of))).toBe(true)
  await finishLetters(payload)
  comesBack(late)
  await read()
  expect(await stopped()).toBe(before)
  expect((await letter(String(of))).state).toBe('done')
  expect(await told()).toHaveLength(1)
})

test.each([['paused', { pausedFor: 'person' }], ['sending', {}], ['doneWithFailures', {}]] as const)('what lies in the mailbox together is weighed together: of a letter that is %s nobody pays', async (state, more) => {
  const of = await letterIn(state, more)
  comesBack(await copies(of, 24))
  expect(await read()).toMatchObject({ hard: 24 })
  expect(await stopped()).toBe(0)
  expect(await subscribers(await cms()).countDocuments({ status: 'confirmed', softBounces: 0 })).toBe(24)
  expect(await letter(String(of))).toMatchObject({ state: 'paused', pausedFor: 'mailboxes' })
  expect(await told()).toEqual(['mailboxes'])
})

test('what was stopped for good stays so; its readers do not pay either, and administrators are told', async () => {
  const of = await letterIn('cancelled', { pausedFor: null })
  const ids = await copies(of, 24)
  comesBack(ids.slice(0, 12))
  await read()
  comesBack(ids.slice(12))
  await read()
  expect(await stopped()).toBe(0)
  expect((await letter(String(of))).state).toBe('cancelled')
  expect(await told()).toEqual(['mailboxes'])
  const row = { id: 'x', locale: 'kk', subjectId: String(of), data: { reason: 'mailboxes' } } as never
  expect(await pausedLetter(await cms(), row)).toMatchObject({ text: expect.stringContaining('Хабар') })
})

test('one mailbox in two hundred that is gone is no fault of the server, however many of them, day after day', async () => {
  const of = await letterIn('sending', { activeAt: new Date() })
  for (const day of [1, 2]) {
    const ids = await copies(of, 2000, { since: Date.now() - (30 - day * 10) * hour, reads: (number) => number % 200 === 0 })
    comesBack(ids.filter(every(200)))
    expect(await read()).toMatchObject({ hard: 10 })
    expect(await stopped()).toBe(day * 10)
    expect((await letter(String(of))).state).toBe('sending')
  }
  expect(await told()).toEqual([])
})

test('reports of copies that left before a pause are counted beside those copies, not beside the few after it', async () => {
  const of = await letterIn('paused', { pausedFor: 'person' })
  const before = await copies(of, 400, { reads: (number) => number % 40 === 0 })
  expect(await resume(await cms(), String(of))).toBe(true)
  await copies(of, 5, { since: Date.now() + 1000, reads: () => false })
  comesBack(before.filter(every(40)))
  await read()
  expect(await stopped()).toBe(10)
  expect((await letter(String(of))).state).toBe('sending')
})

test.each(['postfix-gave-up', 'mailru-spam'])('whatever it is called: when a whole letter comes back (%s), nobody is counted and administrators are told', async (file) => {
  const of = await letterIn('done')
  comesBack(await copies(of, 24), file)
  await read()
  expect(await subscribers(await cms()).countDocuments({ softBounces: 0 })).toBe(24)
  expect(await letter(String(of))).toMatchObject({ state: 'paused', pausedFor: 'policy' })
  expect(await told()).toEqual(['policy'])
})

test('a process that died before it had weighed what it had written down loses nothing', async () => {
  const of = await letterIn('done')
  const [hard = '', soft = ''] = await copies(of, 2)
  const rows = letterDeliveries(await cms())
  await rows.updateOne({ _id: new ObjectId(hard) }, { $set: { bounced: 'hard', unweighed: true } })
  await rows.updateOne({ _id: new ObjectId(soft) }, { $set: { bounced: 'soft', unweighed: true } })
  await Promise.all([read(), read()])
  expect(await stopped()).toBe(1)
  expect(await subscribers(await cms()).countDocuments({ softBounces: 1 })).toBe(1)
  expect(await rows.countDocuments({ unweighed: true })).toBe(0)
})
