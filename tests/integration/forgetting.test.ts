import { expect, test } from 'vitest'
import { seatState } from '#domain/registrations/capacity.ts'
import { eraseRegistration } from '#domain/registrations/erase.ts'
import { forget } from '#domain/registrations/forget.ts'
import { checkIn } from '#domain/registrations/door.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { findRegistration } from '#domain/registrations/view.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { days, hours, minutes, retention } from '#lib/retention.ts'
import { plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

const after = (milliseconds: number) => new Date(Date.now() + milliseconds)
const rowsOf = async (event: string) => registrations(await cms()).find({ $or: [{ key: { $regex: `^${event}` } }, { key: { $regex: '^erased:' } }] }).toArray().then((rows) => rows.filter((row) => row.event.toHexString() === event))
const lettersTo = async (id: string) => deliveries(await cms()).find({ subjectId: id }).toArray()

async function come(event: string, email: string, more = {}) {
  await signUp(event, email, more)
  await press(event, email, 'confirm')
}

test('a registration that nobody confirmed is deleted after a day, with the address of its letter (R35)', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  await signUp(event, 'never@example.kz')
  await signUp(event, 'waits@example.kz')
  const { _id } = await rowOf(event, 'never@example.kz')
  await sweep(await cms(), after(minutes(31)))
  await forget(await cms(), after(hours(retention.unconfirmedHours) - minutes(5)))
  expect(await rowsOf(event)).toHaveLength(2)
  await forget(await cms(), after(hours(retention.unconfirmedHours) + minutes(5)))
  expect(await rowsOf(event)).toHaveLength(0)
  expect((await lettersTo(_id.toHexString())).map(({ to, toKey, status }) => [to, toKey, status])).toEqual([['', '', 'skipped']])
  expect((await seatState(await cms(), event)).room).toMatchObject({ taken: 0 })
})

test('whoever has pressed the button once is no such person, though the place that was offered is gone', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  for (const email of ['first@example.kz', 'offered@example.kz']) await come(event, email)
  await press(event, 'first@example.kz', 'cancel')
  await sweep(await cms(), after(days(2)))
  expect(await stateOf(event, 'offered@example.kz')).toBe('expired')
  await forget(await cms(), after(days(3)))
  expect(await stateOf(event, 'offered@example.kz')).toBe('expired')
})

test('after an event first the needs go, then the person; the counts stay (R35)', async () => {
  const start = after(minutes(30))
  const event = await plannedEvent({ start, hours: 1, capacityRoom: 5, retentionDays: 30 })
  await come(event, 'a@example.kz', { needs: 'Пандус', name: 'Дана' })
  await come(event, 'b@example.kz')
  const { shortCode, _id } = await rowOf(event, 'a@example.kz')
  await checkIn(await cms(), { eventId: event, code: shortCode, by: 'door' })
  const end = start.getTime() + hours(1)

  await forget(await cms(), new Date(end + days(retention.needsDays) - hours(1)))
  expect((await rowOf(event, 'a@example.kz')).needs).toMatch(/^v2\./)
  await forget(await cms(), new Date(end + days(retention.needsDays) + hours(1)))
  expect(await rowOf(event, 'a@example.kz')).toMatchObject({ needs: null, name: expect.stringMatching(/^v2\./) })

  await forget(await cms(), new Date(end + days(30) + hours(1)))
  const rows = await rowsOf(event)
  expect(rows.map(({ state }) => state).sort()).toEqual(['attended', 'noShow'])
  for (const row of rows) expect(row).toMatchObject({ name: null, email: null, emailKey: null, needs: null, key: expect.stringMatching(/^erased:/) })
  expect((await lettersTo(_id.toHexString())).every(({ to }) => to === '')).toBe(true)
  expect((await seatState(await cms(), event)).room).toMatchObject({ taken: 2 })
})

test('a person who asks is forgotten at once: page, letters, door; the counts stay, and the place goes to the next', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  await come(event, 'gone@example.kz', { needs: 'Лифт' })
  await come(event, 'next@example.kz')
  const row = await rowOf(event, 'gone@example.kz')
  expect(await press(event, 'gone@example.kz', 'erase')).toMatchObject({ state: 'erased', name: '', maskedEmail: '' })

  expect(await findRegistration(await cms(), registrationToken(row))).toBeUndefined()
  expect(await checkIn(await cms(), { eventId: event, code: row.shortCode, by: 'door' })).toEqual({ result: 'unknown' })
  for (const { to, toKey, status } of await lettersTo(row._id.toHexString())) expect([to, toKey, status]).toEqual(['', '', 'skipped'])
  const kept = JSON.stringify(await registrations(await cms()).findOne({ _id: row._id }))
  expect(kept).not.toContain(row.emailKey)
  expect(kept).not.toContain(row.publicId)
  expect(await rowsOf(event)).toHaveLength(2)
  expect(await stateOf(event, 'next@example.kz')).toBe('offered')
  expect(await eraseRegistration(await cms(), row._id.toHexString())).toBe(false)
  expect(await signUp(event, 'gone@example.kz'), 'and may come again as somebody new').toEqual({ result: 'sent', prospect: 'list' })
})

test('letters that are done keep no address for longer than a week', async () => {
  const event = await plannedEvent()
  await come(event, 'post@example.kz')
  const { _id } = await rowOf(event, 'post@example.kz')
  await deliveries(await cms()).updateMany({ subjectId: _id.toHexString(), kind: 'registration.confirm' }, { $set: { status: 'sent' } })
  await forget(await cms(), after(days(retention.letterDays) - hours(1)))
  expect((await lettersTo(_id.toHexString())).filter(({ to }) => !to)).toEqual([])
  await forget(await cms(), after(days(retention.letterDays) + hours(1)))
  expect((await lettersTo(_id.toHexString())).map(({ kind, to }) => [kind, Boolean(to)])).toEqual([['registration.confirm', false], ['registration.ticket', true]])
})

test('the database holds no name, no address and no need in clear (R36)', async () => {
  const event = await plannedEvent()
  await come(event, 'Zhuldyz.Secret@example.kz', { name: 'Жұлдыз Құпия', needs: 'Кресло-коляска' })
  const payload = await cms()
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: { find: (filter: object) => { toArray: () => Promise<object[]> } } }> }
  const all = JSON.stringify(await Promise.all(Object.values(collections).map(({ collection }) => collection.find({}).toArray())))
  expect(all).toContain(event)
  for (const secret of [/zhuldyz\.secret/i, /Жұлдыз Құпия/, /Кресло/]) expect(all).not.toMatch(secret)
})

test('the office reads who comes; an editor, a visitor and a list of addresses do not (R36)', async () => {
  const event = await plannedEvent()
  await come(event, 'reader@example.kz', { name: 'Әсел', needs: 'Тыныш бөлме' })
  const id = (await rowOf(event, 'reader@example.kz'))._id.toHexString()
  for (const role of ['office', 'editor'] as const) await staff(role)
  const [office, editor] = [await token('office@example.org'), await token('editor@example.org')]
  expect((await rest(`/registrations/${id}`)).status).toBe(403)
  expect((await rest(`/registrations/${id}`, { token: editor })).status).toBe(403)
  expect((await rest(`/registrations?where[mode][equals]=room`)).status).toBe(403)
  expect((await rest(`/registrations/${id}`, { token: office })).json).toMatchObject({ name: 'Әсел', email: 'r•••@e•••.kz', needs: 'Тыныш бөлме' })
  const list = JSON.stringify((await rest(`/registrations?where[event][equals]=${event}`, { token: office })).json)
  expect(list).toContain('Әсел')
  expect(list).not.toMatch(/reader@|Тыныш|emailKey|publicId|"key"/)
  expect((await rest(`/registrations/${id}`, { method: 'PATCH', token: office, json: { name: 'x' } })).status).toBe(403)
})
