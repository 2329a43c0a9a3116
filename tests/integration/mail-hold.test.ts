import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ObjectId } from 'mongodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldLetters } from '#domain/mail/hold.ts'
import { lateLetters } from '#domain/mail/outbox.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { days, hours } from '#lib/retention.ts'
import { letterKinds } from '#worker/letters.ts'
import { plannedEvent, press, rowOf, signUp } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { letterTo, plainLetter } from '#tests/letters.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { rest, token } from '#tests/rest.ts'

let server: MailServer
const tokens: Record<string, string> = {}

beforeEach(async () => {
  await deliveries(await cms()).deleteMany({})
  server = await startMailServer()
  for (const role of ['editor', 'office'] as const) tokens[role] ??= await token((await staff(role)).email)
})
afterEach(() => server.close())

/** `npm run mail:hold`, from its source. */
async function hold() {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/mail-hold.ts'])
  return stdout
}
const kinds = { ...letterKinds, ...plainLetter }
const send = async () => sendDue(await cms(), { kinds, transport: smtpTransport(server.url) })
const decide = (decision: string, role = 'office') => rest('/outbox/held', { method: 'POST', token: tokens[role] ?? '', json: { decision } })
const statuses = async () => (await deliveries(await cms()).find().sort({ _id: 1 }).toArray()).map(({ status, reason }) => [status, reason ?? null])

test('what was queued before is held, what is written afterwards goes out', async () => {
  await letterTo(['old@example.org'], { notBefore: new Date(Date.now() - hours(1)) })
  expect(await hold()).toBe('Held: 1 e-mails. Start the site, and decide about them on the dashboard.\n')
  await letterTo(['new@example.org'])
  await send()
  expect(server.letters.map(({ to }) => to.join())).toEqual(['new@example.org'])
  expect(await heldLetters(await cms())).toBe(1)
  // They are no fault of the mail server's.
  expect(await lateLetters(await cms())).toBe(0)
})

test('a newsletter that was under way or had an hour is stopped, and a person decides', async () => {
  const ids = (['scheduled', 'preparing', 'sending', 'done'] as const).map((state) => ({ _id: new ObjectId(), state }))
  await letters(await cms()).insertMany(ids as never)
  await hold()
  const found = await letters(await cms()).find({ _id: { $in: ids.map(({ _id }) => _id) } }).sort({ _id: 1 }).toArray()
  expect(found.map(({ state }) => state)).toEqual(['paused', 'paused', 'paused', 'done'])
  await letters(await cms()).deleteMany({})
})

test('the office decides, once: sent', async () => {
  await letterTo(['old@example.org'])
  await hold()
  expect((await decide('send', 'editor')).status).toBe(403)
  expect((await decide('perhaps')).status).toBe(400)
  expect(await decide('send')).toMatchObject({ status: 200, json: { count: 1 } })
  expect((await decide('drop')).status).toBe(409)
  await send()
  expect(server.letters.map(({ to }) => to.join())).toEqual(['old@example.org'])
  expect(await heldLetters(await cms())).toBeUndefined()
})

test('or dropped: nobody gets one, now or later', async () => {
  await letterTo(['old@example.org'])
  await hold()
  expect((await decide('drop')).status).toBe(200)
  await send()
  expect(server.letters).toEqual([])
  expect(await statuses()).toEqual([['skipped', 'dropped']])
})

test('what is past is not sent: an offer that is over, a first letter of days ago, a place at an event that has been', async () => {
  const payload = await cms()
  const event = await plannedEvent()
  await signUp(event, 'offer@example.org')
  await press(event, 'offer@example.org', 'confirm')
  await deliveries(payload).deleteMany({})
  const { _id, round } = await rowOf(event, 'offer@example.org')
  await registrations(payload).updateOne({ _id }, { $set: { state: 'offered', offerUntil: new Date(Date.now() - hours(1)) } })
  await letterTo(['offer@example.org'], { key: 'past-offer', kind: 'registration.offer', subjectKind: 'registrations', subjectId: _id.toHexString(), data: { round } })
  await signUp(event, 'first@example.org')
  await deliveries(payload).updateMany({ kind: 'registration.confirm' }, { $set: { createdAt: new Date(Date.now() - days(2)) } })
  const been = await plannedEvent()
  await signUp(been, 'been@example.org')
  await press(been, 'been@example.org', 'confirm')
  await deliveries(payload).deleteMany({ kind: 'registration.confirm', subjectId: (await rowOf(been, 'been@example.org'))._id.toHexString() })
  const past = new Date(Date.now() - days(1)).toISOString()
  await payload.db.updateOne({ collection: 'events', id: been, data: { startUtc: past, endUtc: past } })
  await hold()
  expect((await decide('send')).status).toBe(200)
  await send()
  expect(server.letters).toEqual([])
  expect(await statuses()).toEqual([['skipped', 'too late'], ['skipped', 'too late'], ['skipped', 'too late']])
})
