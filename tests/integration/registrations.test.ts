import { describe, expect, test } from 'vitest'
import { act } from '#domain/registrations/act.ts'
import { seatState } from '#domain/registrations/capacity.ts'
import { native } from '#domain/native.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { findRegistration } from '#domain/registrations/view.ts'
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
