import { describe, expect, test, vi } from 'vitest'
import { act } from '#domain/registrations/act.ts'
import { seatState } from '#domain/registrations/capacity.ts'
import { native } from '#domain/native.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { holdSeat, takeSeat } from '#domain/registrations/seats.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { findRegistration } from '#domain/registrations/view.ts'
import { days, hours } from '#lib/retention.ts'
import { changeEvent, comes, plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'

const room = async (event: string) => (await seatState(await cms(), event)).room

describe('a place', () => {
  test('is held for half an hour, and is theirs when they press the button of the letter', async () => {
    const event = await plannedEvent({ capacityRoom: 2 })
    expect(await signUp(event, 'dana@example.kz')).toEqual({ result: 'sent', prospect: 'held' })
    expect(await room(event)).toMatchObject({ capacity: 2, taken: 1, waiting: 0 })
    expect(await press(event, 'dana@example.kz', 'confirm')).toMatchObject({ state: 'confirmed', qr: expect.stringMatching(/^R1\./) })
    expect(await press(event, 'dana@example.kz', 'confirm')).toMatchObject({ state: 'confirmed' })
    expect(await room(event)).toMatchObject({ taken: 1 })
  })

  test('is one for one address, however it is typed and however often', async () => {
    const event = await plannedEvent({ capacityRoom: 10 })
    await Promise.all(['dana@example.kz', 'DANA@Example.KZ', 'dana+news@example.kz', 'dana@example.kz'].map((email) => signUp(event, email)))
    expect(await room(event)).toMatchObject({ taken: 1 })
    expect(await registrations(await cms()).countDocuments({ key: { $regex: `^${event}` } })).toBe(1)
  })

  test('given up goes to the first who waits, who has a day to answer', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    for (const email of ['one@example.kz', 'two@example.kz', 'three@example.kz']) {
      await signUp(event, email)
      await press(event, email, 'confirm')
    }
    expect(await stateOf(event, 'two@example.kz')).toBe('waitlisted')
    expect(await findRegistration(await cms(), registrationToken(await rowOf(event, 'three@example.kz')))).toMatchObject({ position: 2 })
    await press(event, 'one@example.kz', 'cancel')
    expect(await room(event)).toMatchObject({ taken: 1, waiting: 1 })
    const offered = await press(event, 'two@example.kz', 'confirm')
    expect(offered).toMatchObject({ state: 'offered' })
    await press(event, 'two@example.kz', 'decline')
    expect(await press(event, 'three@example.kz', 'accept')).toMatchObject({ state: 'confirmed' })
    expect(await press(event, 'one@example.kz', 'again')).toMatchObject({ state: 'waitlisted', position: 1 })
  })
})

describe('a button that is pressed too late', () => {
  test('takes no place once the event has begun or is cancelled, and gives none up once it is over', async () => {
    const start = new Date(Date.now() + days(3))
    const event = await plannedEvent({ start, hours: 2, capacityRoom: 2 })
    for (const name of ['one', 'two', 'three']) await comes(event, `${name}@example.kz`)
    await press(event, 'one@example.kz', 'cancel')
    const other = await plannedEvent({ start, capacityRoom: 2 })
    await signUp(other, 'held@example.kz')
    const begun = new Date(start.getTime() + hours(0.1))
    expect(await press(event, 'three@example.kz', 'accept', begun)).toMatchObject({ state: 'offered' })
    expect(await press(other, 'held@example.kz', 'confirm', begun)).toMatchObject({ state: 'held' })
    expect(await press(event, 'two@example.kz', 'cancel', new Date(start.getTime() + hours(2)))).toMatchObject({ state: 'confirmed' })
    for (const id of [event, other]) await changeEvent(id, { eventStatus: 'cancelled' })
    expect(await press(event, 'three@example.kz', 'accept')).toMatchObject({ state: 'offered' })
    expect(await press(other, 'held@example.kz', 'confirm')).toMatchObject({ state: 'held' })
  })

  test('brings nobody back once registration has closed, not even onto the list', async () => {
    const event = await plannedEvent({ capacityRoom: 2 })
    await comes(event, 'back@example.kz')
    await press(event, 'back@example.kz', 'cancel')
    await changeEvent(event, { registration: { policy: 'closed' } })
    expect(await press(event, 'back@example.kz', 'again')).toMatchObject({ state: 'cancelled' })
    expect(await room(event)).toMatchObject({ taken: 0, waiting: 0 })
  })
})

test('an event that is cancelled while a form is under way takes nobody, and says so', async () => {
  const payload = await cms()
  const event = await plannedEvent({ capacityRoom: 2 })
  const find = payload.db.findOne.bind(payload.db)
  let looked = 0
  const look = vi.spyOn(payload.db, 'findOne').mockImplementation(async (args) => {
    // The form has looked once; its row is there when it looks again.
    if (args.collection === 'events' && (looked += 1) === 2) {
      look.mockRestore()
      await changeEvent(event, { eventStatus: 'cancelled' })
    }
    return find(args)
  })
  expect(await signUp(event, 'meanwhile@example.kz')).toMatchObject({ result: 'closed', reason: 'cancelled' })
  expect(await stateOf(event, 'meanwhile@example.kz')).toBe('cancelled')
  expect(await room(event)).toMatchObject({ taken: 0 })
})

test('no seat is taken of a row that closed in that very moment, by whatever way', async () => {
  const event = await plannedEvent({ capacityRoom: 2 })
  await comes(event, 'first@example.kz')
  await changeEvent(event, { registration: { policy: 'closed' } })
  const seating = { event, mode: 'room' } as const
  expect(await takeSeat(await cms(), seating, 'proved', new Date())).toBeUndefined()
  expect(await holdSeat(await cms(), seating, { id: 'held', by: 'form' }, new Date(), { once: false })).toBeUndefined()
  expect(await room(event)).toMatchObject({ taken: 1 })
})

test('a seat of a postponed event is offered to nobody until there is a date again', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  for (const name of ['comes', 'waits']) await comes(event, `${name}@example.kz`)
  await changeEvent(event, { eventStatus: 'postponed' })
  await press(event, 'comes@example.kz', 'cancel')
  await sweep(await cms())
  expect(await stateOf(event, 'waits@example.kz')).toBe('waitlisted')
  await changeEvent(event, { eventStatus: 'scheduled' })
  await sweep(await cms())
  expect(await stateOf(event, 'waits@example.kz')).toBe('offered')
})

test('the way into the online room is for whoever has a place, from a day before the start until the end', async () => {
  const start = new Date(Math.floor(Date.now() / 60_000) * 60_000 + days(3))
  const joinUrl = 'https://meet.example.kz/room'
  const event = await plannedEvent({ start, hours: 2, mode: 'online', joinUrl, capacityOnline: 5 })
  await signUp(event, 'far@example.kz', { mode: 'online' })
  const view = async (hour: number) => findRegistration(await cms(), registrationToken(await rowOf(event, 'far@example.kz')), new Date(start.getTime() + hours(hour)))
  for (const hour of [-48, -1]) expect(JSON.stringify(await view(hour)), 'held').not.toMatch(/join|meet\.example/)
  await press(event, 'far@example.kz', 'confirm')
  expect(await view(-25)).not.toHaveProperty('joinUrl')
  for (const hour of [-24, 1]) expect(await view(hour)).toMatchObject({ joinUrl, joinOpensAt: new Date(start.getTime() - hours(24)) })
  expect(await view(3)).not.toHaveProperty('joinUrl')
  await press(event, 'far@example.kz', 'cancel')
  expect(await view(-1)).not.toHaveProperty('joinUrl')
})

test('the public pages are told when they would say something else, not with every registration', async () => {
  const event = await plannedEvent({ capacityRoom: 6 })
  const publications = native(await cms(), 'publications')
  const told = async () => publications.countDocuments({ tags: 'event-capacity' })
  await comes(event, 'first@example.kz')
  const before = await told()
  for (const name of ['b', 'c']) await comes(event, `${name}@example.kz`)
  expect(await told()).toBe(before + 1)
  for (const name of ['d', 'e']) await comes(event, `${name}@example.kz`)
  expect(await told()).toBe(before + 1)
  await comes(event, 'f@example.kz')
  expect(await told()).toBe(before + 2)
  await press(event, 'f@example.kz', 'cancel')
  expect(await told()).toBe(before + 3)
  expect(JSON.stringify(await publications.find({ tags: 'event-capacity' }).toArray())).not.toContain('@')
})

describe('the number of places', () => {
  test('500 at once for 100 places: a quarter is held; when all confirm at once exactly 100 have a place, and all others wait (R60)', async () => {
    const payload = await cms()
    const event = await plannedEvent({ capacityRoom: 100 })
    await Promise.all(Array.from({ length: 500 }, (_, i) => signUp(event, `person-${i}@example.kz`)))
    const rows = () => registrations(payload).find({ key: { $regex: `^${event}` } }).toArray()
    const count = async (state: string) => (await rows()).filter((row) => row.state === state).length
    expect([await count('held'), await count('waitUnconfirmed')]).toEqual([25, 475])
    expect(await room(event)).toMatchObject({ taken: 25, waiting: 0, state: 'free' })
    await Promise.all((await rows()).map((row) => act(payload, registrationToken(row), 'confirm')))
    expect([await count('confirmed'), await count('waitlisted')]).toEqual([100, 400])
    expect(await room(event)).toMatchObject({ taken: 100, waiting: 400, state: 'full' })
  }, 240_000)

  test('lowered below what is taken throws nobody out', async () => {
    const event = await plannedEvent({ capacityRoom: 3 })
    for (const email of ['a@example.kz', 'b@example.kz', 'c@example.kz']) await comes(event, email)
    await changeEvent(event, { capacityRoom: 1 })
    expect(await signUp(event, 'd@example.kz', { list: false })).toEqual({ result: 'full' })
    expect(await room(event)).toMatchObject({ capacity: 1, taken: 3, over: 2, state: 'full' })
  })
})
