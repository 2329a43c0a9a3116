import { beforeAll, describe, expect, test } from 'vitest'
import { announce, difference } from '#domain/events/announce.ts'
import { keepClockLaw, readKnownLaw } from '#domain/events/clock-law.ts'
import { readEvent } from '#domain/events/stored-event.ts'
import { type ClockLaw, offsetAt } from '#lib/zones.ts'
import { cms, event, publish, space, staff, withdraw } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let office: string
beforeAll(async () => {
  await staff('office')
  office = await token('office@example.org')
}, 60_000)

let number = 0
/** Somebody who counts on the event. */
async function registered(eventId: string, state: 'confirmed' | 'waitlisted' | 'cancelled' = 'confirmed') {
  number += 1
  await (await cms()).db.create({ collection: 'registrations', data: { event: eventId, state, mode: 'room', key: `k${number}`, publicId: `p${number}`, locale: 'ru' } })
}
const stored = async (id: string) => (await readEvent(await cms(), id)) ?? expect.fail('the event is gone')
const ask = async (id: string) => (await difference(await cms(), id)) ?? expect.fail('the event is gone')

test('with nobody registered there is nothing to ask', async () => {
  const id = await event({ ru: { title: 'Никого' } })
  await publish('events', id, 'ru', { startLocal: '2027-02-06T12:00' })
  expect(await ask(id)).toMatchObject({ changes: [], people: 0, forced: false })
  expect((await stored(id)).notice?.pending).not.toBe(true)
})

test('a change is told from what people last knew, when the office says so, once', async () => {
  const id = await event({ ru: { title: 'Двое' } })
  await registered(id)
  await registered(id, 'waitlisted')
  await registered(id, 'cancelled')
  await publish('events', id, 'ru', { startLocal: '2027-02-06T12:00' })
  await publish('events', id, 'ru', { startLocal: '2027-02-06T13:00', address: 'Улица, 2' })
  const { json } = await rest(`/events/${id}/announcement`, { token: office })
  expect(json).toMatchObject({
    changes: ['time', 'place'], people: 2, forced: false, before: { startUtc: '2027-02-06T06:00:00.000Z' }, after: { startUtc: '2027-02-06T08:00:00.000Z', sequence: 2 },
  })
  expect((await stored(id)).notice?.pending, 'nobody is told unasked').not.toBe(true)

  expect((await rest(`/events/${id}/announcement`, { method: 'POST', token: office, json: { notify: true } })).status).toBe(200)
  expect((await stored(id)).notice).toMatchObject({ pending: true, kind: 'changed', sequence: 2, before: { startUtc: '2027-02-06T06:00:00.000Z' } })
  expect((await ask(id)).changes).toEqual([])
  const again = await stored(id)
  await announce(await cms(), id, { notify: true })
  expect(await stored(id)).toEqual(again)
})

test('a change the office lets rest is told to nobody, now or later', async () => {
  const id = await event({ ru: { title: 'Тихо' } })
  await registered(id)
  await publish('events', id, 'ru', { address: 'Улица, 3' })
  await publish('events', id, 'ru', { address: 'Улица, 4' })
  await announce(await cms(), id, { notify: false })
  expect((await stored(id)).notice?.pending).not.toBe(true)
  expect((await ask(id)).changes).toEqual([])
})

test('a cancelled event is told to everybody in the same save, asked or not', async () => {
  const id = await event({ ru: { title: 'Отмена' } })
  await registered(id)
  await publish('events', id, 'ru', { eventStatus: 'cancelled' })
  expect(await stored(id)).toMatchObject({ sequence: 1, notice: { pending: true, kind: 'cancelled', sequence: 1, before: { eventStatus: 'scheduled' } } })
})

test('an event people registered for is not withdrawn, thrown away or deleted; cancelled, it may be', async () => {
  const id = await event({ ru: { title: 'Ждут' }, kk: { title: 'Күтеді' } })
  await registered(id)
  const payload = await cms()
  await withdraw('events', id, 'kk')
  await expect(withdraw('events', id, 'ru'), 'the last language').rejects.toThrow()
  const refused = await rest(`/events/${id}`, { method: 'DELETE', token: office, headers: { 'Accept-Language': 'ru' } })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('Записалось: 1')
  expect((await rest(`/events/${id}?trash=true`, { method: 'PATCH', token: office, json: { deletedAt: new Date().toISOString() } })).status).toBe(400)
  expect((await rest(`/events/${id}`)).status, 'it is still there').toBe(200)

  await publish('events', id, 'ru', { eventStatus: 'cancelled' })
  await withdraw('events', id, 'ru')
  await payload.delete({ collection: 'events', id, overrideAccess: true })
})

test('an event that is over may be withdrawn: nobody waits for it', async () => {
  const id = await event({ ru: { title: 'Было' } }, { startLocal: '2026-02-06T11:00', endLocal: '2026-02-06T17:00' })
  await registered(id)
  await withdraw('events', id, 'ru')
})

describe('a room', () => {
  test('under another address is another place for those who come', async () => {
    const room = await space({ name: 'Зал', address: 'Улица, 1' })
    const id = await event({ ru: { title: 'В зале' } }, { space: room })
    await registered(id)
    const payload = await cms()
    await payload.update({ collection: 'spaces', id: room, locale: 'kk', overrideAccess: true, data: { name: 'Зал қазақша' } })
    expect((await stored(id)).sequence, 'the same place in one more language').toBe(0)
    await payload.update({ collection: 'spaces', id: room, locale: 'ru', overrideAccess: true, data: { address: 'Улица, 2' } })
    expect((await stored(id)).sequence).toBe(1)
    expect(await ask(id)).toMatchObject({ changes: ['place'], before: { place: { ru: 'Зал, Улица, 1' } }, after: { place: { ru: 'Зал, Улица, 2' } } })
    await payload.update({ collection: 'spaces', id: room, locale: 'ru', overrideAccess: true, data: { capacity: 5 } })
    expect((await stored(id)).sequence).toBe(1)
  })

  test('that events are held in is not deleted', async () => {
    const room = await space()
    await event({ ru: { title: 'Занимает' } }, { space: room })
    await expect((await cms()).delete({ collection: 'spaces', id: room, overrideAccess: true })).rejects.toThrow()
    await (await cms()).delete({ collection: 'spaces', id: await space(), overrideAccess: true })
  })
})

describe('when Node brings another law of clocks', () => {
  const plusSix: ClockLaw = (instant, zone) => (zone === 'Asia/Almaty' && instant > Date.parse('2027-06-01T00:00:00Z') ? 360 : offsetAt(instant, zone))
  const now = new Date('2027-03-01T00:00:00Z')

  test('coming events keep their wall time, rise in sequence, and the office is asked once', async () => {
    const payload = await cms()
    await keepClockLaw(payload, { version: 'old', now })
    const times = { startLocal: '2027-07-03T11:00', endLocal: '2027-07-03T17:00' }
    const empty = await event({ ru: { title: 'Летом, никого' } }, times)
    const full = await event({ ru: { title: 'Летом' } }, { ...times, registration: { policy: 'open', closesLocal: '2027-07-02T11:00' } })
    const spring = await event({ ru: { title: 'Весной' } }, { startLocal: '2027-04-03T11:00', endLocal: '2027-04-03T17:00' })
    const past = await event({ ru: { title: 'Прошло' } }, { startLocal: '2023-07-03T11:00', endLocal: '2023-07-03T17:00' })
    const berlin = await event({ ru: { title: 'Берлин' } }, { ...times, zone: 'Europe/Berlin' })
    const draft = await event({ ru: { title: 'Черновик' } }, times, { published: [] })
    await registered(full)

    const moved = await keepClockLaw(payload, { law: plusSix, version: 'new', now })
    expect(moved.map(({ id }) => id).sort()).toEqual([empty, full, draft].sort())
    expect(moved[0]).toMatchObject({ was: '2027-07-03T06:00:00.000Z', is: '2027-07-03T05:00:00.000Z' })
    expect(await readKnownLaw(payload)).toMatchObject({ version: 'new', moved })
    expect(await stored(full)).toMatchObject({
      startLocal: '2027-07-03T11:00', startUtc: '2027-07-03T05:00:00.000Z', sequence: 1, registration: { closesUtc: '2027-07-02T05:00:00.000Z' },
    })
    for (const id of [spring, past, berlin]) expect((await stored(id)).sequence).toBe(0)
    expect((await stored(full)).notice?.pending, 'nobody is told unasked').not.toBe(true)
    expect(await ask(full)).toMatchObject({ changes: ['time'], people: 1 })
    expect((await ask(empty)).changes).toEqual([])

    await announce(payload, full, { notify: true })
    const told = await stored(full)
    expect(told.notice).toMatchObject({ pending: true, sequence: 1 })
    expect(await keepClockLaw(payload, { law: plusSix, version: 'new', now }), 'at the next start').toEqual([])
    expect(await keepClockLaw(payload, { law: plusSix, version: 'newer', now }), 'with the same law in a newer Node').toEqual([])
    expect(await stored(full)).toEqual(told)
  })

  test('two processes that start at once do it once', async () => {
    const payload = await cms()
    const id = await event({ ru: { title: 'Вдвоём' } }, { startLocal: '2027-08-07T11:00', endLocal: '2027-08-07T17:00' })
    await Promise.all([1, 2].map(() => keepClockLaw(payload, { law: plusSix, version: 'both', now })))
    expect((await stored(id)).sequence).toBe(1)
  })
})
