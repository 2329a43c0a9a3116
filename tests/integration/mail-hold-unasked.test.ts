import { ObjectId } from 'mongodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announce } from '#domain/events/announce.ts'
import { decideHeld, heldLetters } from '#domain/mail/hold.ts'
import { lateLetters } from '#domain/mail/outbox.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { native, nativeDatabase } from '#domain/native.ts'
import { sendNotices } from '#domain/registrations/notices.ts'
import { pullUp } from '#domain/registrations/pull-up.ts'
import { remind } from '#domain/registrations/remind.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { days, hours, minutes } from '#lib/retention.ts'
import { letterKinds } from '#worker/letters.ts'
import { changeEvent, comes, plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

// What the site writes by itself after a restore, about what the site of before may have written already.

let server: MailServer
const holds = async () => nativeDatabase(await cms()).collection<{ _id: string; before: Date | null }>('holds')

beforeEach(async () => {
  const payload = await cms()
  await Promise.all([deliveries(payload).deleteMany({}), registrations(payload).deleteMany({}), (await holds()).deleteMany({})])
  server = await startMailServer()
})
afterEach(() => server.close())

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)
/** What `npm run mail:hold` sets, and the restored outbox knows of none of these letters. */
async function restored(before = new Date()) {
  await deliveries(await cms()).deleteMany({})
  await (await holds()).updateOne({ _id: 'mail' }, { $set: { before } }, { upsert: true })
}
const decide = async (decision: 'send' | 'drop') => decideHeld(await cms(), decision)
const held = async () => heldLetters(await cms())
/** All that the tasks would note by now, twice over, and what may be sent then. */
async function goOn() {
  const payload = await cms()
  for (let i = 0; i < 2; i++) for (const task of [sendNotices, sweep, remind]) await task(payload)
  await sendDue(payload, { kinds: letterKinds, transport: smtpTransport(server.url) })
}
const readers = () => server.letters.map(({ to }) => to.join())
const kinds = async () => (await deliveries(await cms()).find().sort({ _id: 1 }).toArray()).map(({ kind, status, reason }) => [kind, status, reason ?? null])

/** An event in `left` hours with one person who has been coming to it for days. */
async function coming(left: number, email: string, more: Parameters<typeof plannedEvent>[0] = {}) {
  const event = await plannedEvent({ start: new Date(Date.now() + hours(left)), ...more })
  await comes(event, email)
  await registrations(await cms()).updateOne({ _id: (await rowOf(event, email))._id }, { $set: { confirmedAt: ago(days(3)), stateAt: ago(days(3)), consentAt: ago(days(3)) } })
  return event
}

test('a reminder that was due before the restore waits; whoever registers now is answered at once', async () => {
  await coming(22, 'known@example.org')
  await restored()
  await goOn()
  expect(readers()).toEqual([])
  expect(await held()).toBe(1)
  expect(await lateLetters(await cms(), new Date(Date.now() + hours(1))), 'no fault of the mail server').toBe(0)
  const other = await plannedEvent()
  await signUp(other, 'new@example.org')
  await goOn()
  expect(readers()).toEqual(['new@example.org'])
  await press(other, 'new@example.org', 'confirm')
  await goOn()
  expect(readers(), 'the letter with the button, and the ticket').toEqual(['new@example.org', 'new@example.org'])
  expect(await held()).toBe(1)
})

test('sent: the reminder goes, once', async () => {
  await coming(22, 'known@example.org')
  await restored()
  await goOn()
  expect(await decide('send')).toBe(1)
  await goOn()
  await goOn()
  expect(readers()).toEqual(['known@example.org'])
})

test('dropped: it never goes, not even when no task had noted it before the decision; the next one does', async () => {
  const event = await coming(22, 'known@example.org')
  await restored()
  expect(await decide('drop')).toBe(0)
  await goOn()
  expect(readers()).toEqual([])
  expect(await kinds()).toEqual([['event.reminder24', 'skipped', 'dropped']])
  const start = new Date(Date.now() + hours(1.9))
  await (await cms()).db.updateOne({ collection: 'events', id: event, data: { startUtc: start.toISOString(), endUtc: new Date(start.getTime() + hours(2)).toISOString() } })
  await (await holds()).updateOne({ _id: 'mail' }, { $set: { dropped: ago(hours(1)) } })
  await goOn()
  expect(readers()).toEqual(['known@example.org'])
})

test('a reminder that is due only since the restore was sent by nobody, and goes at its time', async () => {
  await coming(23.5, 'known@example.org')
  await restored(ago(hours(1)))
  await goOn()
  expect(readers()).toEqual(['known@example.org'])
  expect(await held()).toBe(0)
})

test('a notice that was pending waits, in the rows of an older version too; one that staff give now goes at once', async () => {
  const payload = await cms()
  const old = await coming(120, 'old@example.org')
  const bare = await coming(120, 'bare@example.org')
  for (const event of [old, bare]) {
    await changeEvent(event, { address: 'Улица, 2' })
    await announce(payload, event, { notify: true })
  }
  await native<{ _id: ObjectId }>(payload, 'events').updateOne({ _id: new ObjectId(bare) }, { $unset: { 'notice.at': '' } })
  await restored()
  const now = await coming(120, 'now@example.org')
  await deliveries(payload).deleteMany({})
  await changeEvent(now, { eventStatus: 'cancelled' })
  await goOn()
  expect(readers()).toEqual(['now@example.org'])
  expect(await held()).toBe(2)
  expect(await decide('send')).toBe(2)
  await goOn()
  expect(readers().sort()).toEqual(['bare@example.org', 'now@example.org', 'old@example.org'])
})

test('a change made long before is told at once when staff say so only now', async () => {
  const event = await coming(120, 'told@example.org')
  await changeEvent(event, { address: 'Улица, 2' })
  await restored()
  await announce(await cms(), event, { notify: true })
  await goOn()
  expect(readers()).toEqual(['told@example.org'])
})

test('a letter that a registration still owed waits, and so does the end of an offer that was over', async () => {
  const payload = await cms()
  const event = await coming(120, 'owed@example.org')
  await registrations(payload).updateOne({ _id: (await rowOf(event, 'owed@example.org'))._id }, { $set: { owed: 'registration.ticket' } })
  const offered = await coming(120, 'offer@example.org')
  await registrations(payload).updateOne({ _id: (await rowOf(offered, 'offer@example.org'))._id }, { $set: { state: 'offered', offerUntil: ago(hours(3)) } })
  await restored()
  await goOn()
  expect(readers()).toEqual([])
  expect((await kinds()).map(([kind]) => kind).sort()).toEqual(['registration.offerEnded', 'registration.ticket'])
  expect(await decide('drop')).toBe(2)
  await goOn()
  expect(readers()).toEqual([])
})

test('a place that is free is offered once the office has decided; what staff give is told at once', async () => {
  const payload = await cms()
  const event = await coming(120, 'first@example.org', { capacityRoom: 1 })
  for (const name of ['second', 'third']) await comes(event, `${name}@example.org`)
  await restored()
  await press(event, 'first@example.org', 'cancel')
  await goOn()
  expect(readers(), 'the answer to who left').toEqual(['first@example.org'])
  expect(await stateOf(event, 'second@example.org'), 'no term runs that no letter told of').toBe('waitlisted')
  expect(await pullUp(payload, (await rowOf(event, 'third@example.org'))._id.toHexString(), 'staff')).toBe('offered')
  await goOn()
  expect(readers()).toEqual(['first@example.org', 'third@example.org'])
  await press(event, 'third@example.org', 'decline')
  expect(await stateOf(event, 'second@example.org')).toBe('waitlisted')
  expect(await decide('drop')).toBe(0)
  await goOn()
  expect(await stateOf(event, 'second@example.org')).toBe('offered')
  expect(readers().at(-1)).toBe('second@example.org')
})

test('materials that were there before wait; those that are put there now are told of', async () => {
  const payload = await cms()
  const materials = { recording: 'https://example.org/recording' }
  const been = { startUtc: ago(hours(5)).toISOString(), endUtc: ago(hours(3)).toISOString() }
  const [had, gets] = [await coming(48, 'had@example.org'), await coming(48, 'gets@example.org')]
  await payload.db.updateOne({ collection: 'events', id: had, data: { ...been, ...materials, updatedAt: ago(hours(2)).toISOString() } })
  await restored(ago(minutes(1)))
  await payload.db.updateOne({ collection: 'events', id: gets, data: { ...been, ...materials } })
  await goOn()
  expect(readers()).toEqual(['gets@example.org'])
  expect(await held()).toBe(1)
  await decide('send')
  await goOn()
  expect(readers()).toEqual(['gets@example.org', 'had@example.org'])
})
