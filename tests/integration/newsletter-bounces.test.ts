import { ObjectId } from 'mongodb'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { readBox } from '#domain/newsletter/bounces/box.ts'
import { consentEvents, subscribers, suppressions } from '#domain/newsletter/rows.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import { bouncedOf, delivered, deliveryRows, letterTo, nobody, standing } from '#tests/bounces.ts'
import { cms } from '#tests/factories.ts'
import { type Mailbox, sample, startMailbox } from '#tests/setup/mailbox.ts'

let box: Mailbox

beforeAll(() => Object.assign(env(), { BOUNCE_DOMAIN: 'bounce.example.kz' }))
beforeEach(async () => {
  box = await startMailbox()
  await nobody()
})
afterEach(() => box.close())

const read = async (now?: Date) => readBox(await cms(), box.url, now ? { now } : {})

const classes: [file: string, bounced: string | null, status: string, suppressed: string | null][] = [
  ['postfix-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['exchange-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['gmail-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['mailru-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['yandex-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['global-no-mailbox', 'hard', 'bounced', 'hard-bounce'],
  ['russian-limit', 'policy', 'confirmed', null],
  ['postfix-full', 'soft', 'confirmed', null],
  ['postfix-delayed', null, 'confirmed', null],
  ['postfix-gave-up', 'soft', 'confirmed', null],
  ['mailru-spam', 'policy', 'confirmed', null],
  ['yandex-spam', 'policy', 'confirmed', null],
  ['gmail-by-postfix-policy', 'policy', 'confirmed', null],
  ['exchange-not-allowed', 'policy', 'confirmed', null],
  ['exchange-bad-sender', 'policy', 'confirmed', null],
  ['arf-complaint', 'complaint', 'unsubscribed', 'complaint'],
  ['postfix-delivered', null, 'confirmed', null],
  ['holiday', null, 'confirmed', null],
]

test.each(classes)('the report %s is understood, done and deleted', async (file, bounced, status, suppressed) => {
  const { reader, about, report } = await delivered()
  box.put(report(file))
  await read()
  expect(await bouncedOf(about.delivery)).toBe(bounced)
  expect(await standing(reader)).toMatchObject({ status, softBounces: bounced === 'soft' ? 1 : 0 })
  expect((await suppressionOf(await cms(), reader.emailKey))?.reason ?? null).toBe(suppressed)
  expect([box.letters(), box.aside()]).toEqual([[], []])
})

test('a complaint without a sender is known by the way out that the letter itself had', async () => {
  const { reader, about, report } = await delivered()
  box.put(report('arf-complaint-without-sender'))
  expect(await read()).toMatchObject({ complaint: 1, aside: 0 })
  expect(await standing(reader)).toMatchObject({ status: 'unsubscribed' })
  expect((await suppressionOf(await cms(), reader.emailKey))?.reason).toBe('complaint')
  expect(await bouncedOf(about.delivery)).toBeNull()
})

test.each(['leave', 'leave-forwarded', 'arf-opt-out'])('a reader leaves by mail (%s), once', async (file) => {
  const { reader, report } = await delivered()
  box.put(report(file))
  box.put(report(file))
  expect(await read()).toMatchObject({ left: 1, needless: 1, aside: 0 })
  expect(await standing(reader)).toMatchObject({ status: 'unsubscribed' })
  expect(await suppressionOf(await cms(), reader.emailKey)).toBeNull()
  expect(await consentEvents(await cms()).countDocuments({ what: 'withdrawn' })).toBe(1)
  expect(box.letters()).toEqual([])
})

test('nobody can report or leave for somebody else', async () => {
  const { reader, about } = await delivered()
  const other = await delivered('other@example.org')
  const swap = (address: string, proof: string) => address.replace(/\.[0-9a-f]{24}@/, `.${proof}@`)
  const proofOf = (address: string) => /\.([0-9a-f]{24})@/.exec(address)?.[1] ?? ''
  const forged = [
    // Another's proof, a made-up one, none, another domain, another purpose.
    sample('postfix-no-mailbox', { ...about, bounce: swap(about.bounce, proofOf(other.about.bounce)) }),
    sample('postfix-no-mailbox', { ...about, bounce: swap(about.bounce, '0'.repeat(24)) }),
    sample('postfix-no-mailbox', { ...about, bounce: `b+${about.delivery}@bounce.example.kz` }),
    sample('postfix-no-mailbox', { ...about, bounce: about.bounce.replace('bounce.example.kz', 'bounce.example.kz.evil.example') }),
    sample('postfix-no-mailbox', { ...about, bounce: swap(about.bounce, proofOf(about.leave)) }),
    // The address of one letter, the report of another.
    sample('postfix-no-mailbox', { ...about, bounce: other.about.bounce }),
    sample('gmail-no-mailbox', { ...about, bounce: other.about.bounce }),
    sample('leave', { ...about, leave: swap(about.leave, proofOf(other.about.leave)) }),
    sample('arf-complaint', { ...about, bounce: swap(about.bounce, '0'.repeat(24)), leave: swap(about.leave, '0'.repeat(24)) }),
  ]
  forged.forEach(box.put)
  expect(await read()).toEqual({ unread: forged.length, aside: forged.length })
  for (const who of [reader, other.reader]) expect(await standing(who)).toMatchObject({ status: 'confirmed', softBounces: 0 })
  expect(await suppressions(await cms()).countDocuments({})).toBe(0)
})

test('an old way out ends with the links of its reader', async () => {
  const { reader, report } = await delivered()
  await subscribers(await cms()).updateOne({ _id: reader._id }, { $inc: { linkVersion: 1 } })
  box.put(report('leave'))
  expect(await read()).toEqual({ unread: 1, aside: 1 })
  expect(await standing(reader)).toMatchObject({ status: 'confirmed' })
})

test('first put off, then given up: the same letter counts once for each, and the heavier report stands', async () => {
  const { reader, about, report } = await delivered()
  for (const name of ['postfix-delayed', 'postfix-delayed', 'postfix-gave-up']) box.put(report(name))
  expect(await read()).toMatchObject({ soft: 1, needless: 2 })
  expect(await standing(reader)).toMatchObject({ status: 'confirmed', softBounces: 1 })
  for (let times = 0; times < 2; times += 1) box.put(report('postfix-gave-up'))
  expect(await read()).toMatchObject({ needless: 2 })
  expect(await standing(reader)).toMatchObject({ softBounces: 1 })
  box.put(report('postfix-no-mailbox'))
  box.put(report('postfix-delayed'))
  expect(await read()).toMatchObject({ hard: 1, needless: 1 })
  expect(await bouncedOf(about.delivery)).toBe('hard')
})

test('five letters that did not arrive over two weeks end a subscription', async () => {
  const { reader } = await delivered()
  for (const day of [0, 4, 8, 12, 16]) {
    expect(await standing(reader)).toMatchObject({ status: 'confirmed' })
    box.put((await letterTo(reader)).report('postfix-full'))
    await read(new Date(Date.now() + day * 86_400_000))
  }
  expect(await standing(reader)).toMatchObject({ status: 'bounced', softBounces: 5 })
  expect(await suppressionOf(await cms(), reader.emailKey)).toBeNull()
})

test('whoever has confirmed since the letter went out is not held to its report', async () => {
  const { reader, about, report } = await delivered('reader@example.org', { statusAt: new Date() })
  box.put(report('postfix-no-mailbox'))
  expect(await read()).toMatchObject({ hard: 1 })
  expect(await bouncedOf(about.delivery)).toBe('hard')
  expect(await standing(reader)).toMatchObject({ status: 'confirmed' })
  expect(await suppressionOf(await cms(), reader.emailKey)).toBeNull()
})

test('a report about somebody who erased themselves changes nothing and is deleted', async () => {
  const { reader, about, report } = await delivered()
  await subscribers(await cms()).deleteOne({ _id: reader._id })
  await (await deliveryRows()).updateOne({ _id: new ObjectId(about.delivery) }, { $set: { toKey: '', to: '' } as never })
  ;['postfix-no-mailbox', 'postfix-full', 'arf-complaint'].forEach((name) => box.put(report(name)))
  await read()
  expect(await suppressions(await cms()).countDocuments({})).toBe(0)
  expect(box.letters()).toEqual([])
})

