import { expect, test } from 'vitest'
import { ObjectId } from 'mongodb'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { eraseSubscriber } from '#domain/newsletter/erase.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { cancel, pause, resume, retryFailed, sendUnknown } from '#domain/newsletter/sending/control.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { forgetDeliveries } from '#domain/newsletter/sending/forget.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { days } from '#lib/retention.ts'
import { cms, topic } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { newRoad } from '#tests/road.ts'
import { copyFor, deliverAll, dueLetter, letter, manyReaders, noLimits, progress, sendWhole } from '#tests/sending.ts'

const road = newRoad({ lanes: 1 })

/** The same road, and something that happens while its first letter is on it: the others are claimed by then. */
function meanwhile(happens: () => Promise<unknown>): Transport {
  let first = true
  return {
    ...road.transport,
    async send(...letter) {
      if (first) {
        first = false
        await happens()
      }
      return road.transport.send(...letter)
    },
  }
}

test('who leaves, is erased, suppressed or chooses other topics between the claim and the sending gets nothing; another language comes with the next letter', async () => {
  const payload = await cms()
  const [about, other] = [await topic({ ru: 'Суды' }), await topic({ ru: 'Театр' })]
  const topics = [new ObjectId(about)]
  // Due first: their row is older.
  await readerOf('first@example.org', 'ru', { topics })
  const people = {
    leaves: await readerOf('leaves@example.org', 'ru', { topics }),
    erased: await readerOf('erased@example.org', 'ru', { topics }),
    suppressed: await readerOf('suppressed@example.org', 'ru', { topics }),
    topics: await readerOf('topics@example.org', 'ru', { topics }),
    language: await readerOf('language@example.org', 'ru', { topics }),
  }
  await dueLetter({ audience: { topics: [about] } as never })
  await prepareDue(payload)
  await letterDeliveries(payload).updateMany({ toKey: { $ne: (await copyFor('first@example.org'))?.toKey } } as never, { $set: { nextAt: new Date(1) } })
  await deliverAll(meanwhile(async () => {
    await leave(payload, people.leaves)
    await eraseSubscriber(payload, people.erased._id.toHexString())
    await suppress(payload, people.suppressed.emailKey, 'admin')
    await subscribers(payload).updateOne({ _id: people.topics._id }, { $set: { topics: [new ObjectId(other)] } })
    await subscribers(payload).updateOne({ _id: people.language._id }, { $set: { locale: 'kk' } })
  }))
  expect(road.server.letters.map(({ to }) => to.join()).sort()).toEqual(['first@example.org', 'language@example.org'])
  expect((await road.server.lettersTo('language@example.org')[0]?.parsed())?.subject).toBe('Весенние вести')
  const reasons = await letterDeliveries(payload).find({ status: 'skipped' }).toArray()
  expect(reasons.map(({ reason }) => reason).sort()).toEqual(['erased', 'left', 'suppressed', 'topics'])

  // Whoever was erased while their letter was in somebody's hands is forgotten with the next sweep.
  await forgetDeliveries(payload)
  const erased = await letterDeliveries(payload).findOne({ reason: 'erased' })
  expect(erased).toMatchObject({ to: '', toKey: '', subscriber: null, key: `forgotten:${String(erased?._id)}` })
})

test('once a pause has returned nothing leaves; going on sends the rest, each once', async () => {
  const addresses = await manyReaders(60)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  const two = smtpTransport(road.server.url, { lanes: 2 })
  const sending = deliverAll(two)
  await expect.poll(() => road.server.letters.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(5)
  expect(await pause(payload, id)).toBe(true)
  const taken = road.server.letters.length
  await sending
  expect(road.server.letters).toHaveLength(taken)
  expect(taken).toBeLessThan(60)
  expect(await letter(id)).toMatchObject({ state: 'paused', pausedFor: 'person' })
  expect(await progress(id)).toMatchObject({ sent: taken, waiting: 60 - taken, unknown: 0, pausedFor: 'person' })
  expect(await pause(payload, id)).toBe(false)

  expect(await resume(payload, id)).toBe(true)
  await deliverAll(two)
  await finishLetters(payload)
  two.close()
  expect(road.server.letters.map(({ to }) => to.join()).sort()).toEqual([...addresses].sort())
  expect((await letter(id)).state).toBe('done')
})

test('a pause on top of a letter that is just leaving waits for it', async () => {
  await manyReaders(5)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  let paused: Promise<boolean> | undefined
  let returned = false
  await deliverAll(meanwhile(async () => {
    paused = pause(payload, id).then((done) => (returned = true, done))
    await expect.poll(async () => (await letter(id)).state).toBe('paused')
    expect(returned).toBe(false)
  }))
  expect(await paused).toBe(true)
  expect(road.server.letters).toHaveLength(1)
})

test('cancelled, nobody else gets it, and it stays so', async () => {
  await manyReaders(20)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  let cancelled: Promise<boolean> | undefined
  await deliverAll(meanwhile(async () => {
    cancelled = cancel(payload, id)
    await expect.poll(async () => (await letter(id)).state).toBe('cancelled')
  }))
  expect(await cancelled).toBe(true)
  expect(road.server.letters).toHaveLength(1)
  expect(await progress(id)).toMatchObject({ sent: 1, skipped: 19, waiting: 0 })
  expect((await letter(id)).counts).toMatchObject({ total: 20, sent: 1, skipped: 19 })
  for (const button of [resume, pause, cancel, retryFailed, sendUnknown]) expect(await button(payload, id)).toBe(false)
  await deliverAll(road.transport)
  expect(road.server.letters).toHaveLength(1)
})

test('what a dead process had in its hands when the letter was cancelled is not sent either', async () => {
  await manyReaders(3)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  await letterDeliveries(payload).updateMany({}, { $set: { status: 'claimed', claim: 'dead', leaseUntil: new Date(Date.now() - 1000) } })
  expect(await cancel(payload, id)).toBe(true)
  await letterDeliveries(payload).updateMany({}, { $set: { status: 'queued' } })
  await finishLetters(payload)
  expect(await progress(id)).toMatchObject({ skipped: 3, waiting: 0 })
})

test('failed ones are tried again, but for addresses that do not exist; unknown ones only on a wish of their own', async () => {
  const payload = await cms()
  for (const name of ['gone', 'full', 'lost', 'fine']) await readerOf(`${name}@example.org`, 'kk')
  const id = await dueLetter()
  road.server.state.behave = (to) => (to.startsWith('gone') ? { rcpt: '550 5.1.1 no' } : to.startsWith('full') ? { rcpt: '552 5.2.2 full' } : to.startsWith('lost') ? 'dropAfterBody' : 'accept')
  await sendWhole(road.transport)
  expect(await letter(id)).toMatchObject({ state: 'doneWithFailures', counts: { sent: 1, failed: 2, unknown: 1 } })
  expect(await progress(id)).toMatchObject({ failed: 2, retryable: 1, unknown: 1 })

  road.server.state.behave = () => 'accept'
  expect(await retryFailed(payload, id)).toBe(true)
  expect(await retryFailed(payload, id)).toBe(false)
  expect((await letter(id)).state).toBe('sending')
  await deliverAll(road.transport)
  await finishLetters(payload)
  expect(road.server.lettersTo('full@example.org')).toHaveLength(1)
  expect(road.server.lettersTo('gone@example.org')).toHaveLength(0)
  expect(road.server.lettersTo('lost@example.org')).toHaveLength(1)
  expect(await letter(id)).toMatchObject({ state: 'doneWithFailures', counts: { sent: 2, failed: 1, unknown: 1 } })

  expect(await sendUnknown(payload, id)).toBe(true)
  await deliverAll(road.transport)
  await finishLetters(payload)
  const both = await Promise.all(road.server.lettersTo('lost@example.org').map(async ({ parsed }) => (await parsed()).messageId))
  expect(both).toHaveLength(2)
  // By the same id many mailboxes know the second for the first.
  expect(new Set(both).size).toBe(1)
  expect(await letter(id)).toMatchObject({ state: 'doneWithFailures', counts: { sent: 3, failed: 1, unknown: 0 } })
})

test('whom a letter went to is forgotten after ninety days, and the figures stay', async () => {
  await manyReaders(3)
  const id = await dueLetter()
  await sendWhole(road.transport)
  const payload = await cms()
  await forgetDeliveries(payload, new Date(Date.now() + days(89)))
  expect(await letterDeliveries(payload).countDocuments({ to: '' })).toBe(0)
  await forgetDeliveries(payload, new Date(Date.now() + days(91)))
  const rows = await letterDeliveries(payload).find({}).toArray()
  for (const { _id, to, toKey, subscriber, key } of rows) expect({ to, toKey, subscriber, key }).toEqual({ to: '', toKey: '', subscriber: null, key: `forgotten:${String(_id)}` })
  expect(await progress(id)).toMatchObject({ total: 3, sent: 3 })
})

test('a letter that lay paused for as long goes to nobody any more', async () => {
  await manyReaders(3)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  await pause(payload, id)
  await forgetDeliveries(payload, new Date(Date.now() + days(91)))
  await resume(payload, id)
  expect((await deliver(payload, { transport: road.transport, limits: noLimits })).ended).toBe(0)
  await finishLetters(payload)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { total: 3, sent: 0, skipped: 3 } })
  expect(await letters(payload).countDocuments({ state: 'sending' })).toBe(0)
})
