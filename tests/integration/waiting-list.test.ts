import { describe, expect, test } from 'vitest'
import { seatState } from '#domain/registrations/capacity.ts'
import { checkIn } from '#domain/registrations/door.ts'
import { pullUp } from '#domain/registrations/pull-up.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { holdSeat } from '#domain/registrations/seats.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { days, hours, minutes } from '#lib/retention.ts'
import { toUtc, wallTimeAt } from '#lib/zones.ts'
import { changeEvent, plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'

const seats = async (event: string) => (await seatState(await cms(), event)).room
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const tick = async (now?: Date) => sweep(await cms(), now)
const addressOf = (name: string) => `${name}@example.kz`
const states = async (event: string, ...names: string[]) => Promise.all(names.map((name) => stateOf(event, addressOf(name))))
const lettersOf = async (event: string, name: string, kind: string) =>
  deliveries(await cms()).countDocuments({ subjectId: (await rowOf(event, addressOf(name)))._id.toHexString(), kind })

/** People who have registered and pressed the button of their letter, in this order. */
async function come(event: string, ...names: string[]) {
  for (const name of names) {
    await signUp(event, addressOf(name))
    await press(event, addressOf(name), 'confirm')
  }
}

const zone = 'Asia/Almaty'
/** The instant at which clocks show a time tomorrow. */
function tomorrow(time: string): number {
  const at = toUtc(`${wallTimeAt(Date.now() + days(1), zone).slice(0, 10)}T${time}`, zone)
  return at === 'never' ? 0 : at.utc.getTime()
}
/** Who waits, when the only seat is given up tomorrow at a time, so many hours before the event. */
async function freedAt(time: string, hoursBefore: number) {
  const now = tomorrow(time)
  const event = await plannedEvent({ capacityRoom: 1, start: new Date(now + hours(hoursBefore)) })
  await come(event, 'a', 'b')
  await press(event, addressOf('a'), 'cancel', new Date(now))
  return rowOf(event, addressOf('b'))
}

describe('a seat that comes free', () => {
  test('twice at once goes to the first two, and nobody else', async () => {
    const event = await plannedEvent({ capacityRoom: 2 })
    await come(event, 'a', 'b', 'c', 'd', 'e')
    await Promise.all([press(event, addressOf('a'), 'cancel'), press(event, addressOf('b'), 'cancel')])
    expect(await states(event, 'c', 'd', 'e')).toEqual(['offered', 'offered', 'waitlisted'])
    expect(await seats(event)).toMatchObject({ taken: 2, waiting: 1, over: 0 })
  })

  test('given up twice in a double click comes free once', async () => {
    const event = await plannedEvent({ capacityRoom: 2 })
    await come(event, 'a', 'b', 'c', 'd')
    await Promise.all([press(event, addressOf('a'), 'cancel'), press(event, addressOf('a'), 'cancel')])
    expect(await states(event, 'c', 'd')).toEqual(['offered', 'waitlisted'])
    expect(await lettersOf(event, 'a', 'registration.cancelled')).toBe(1)
  })

  test('is offered for a day, for four hours when the event is near, and not at all in the last three', async () => {
    for (const [start, wait] of [[72, 24], [40, 4], [2.5, undefined]] as const) {
      const { state, offerUntil } = await freedAt('10:00', start)
      expect(state).toBe(wait ? 'offered' : 'waitlisted')
      if (wait) expect(Math.round(((offerUntil?.getTime() ?? 0) - tomorrow('10:00')) / hours(1))).toBe(wait)
    }
  })

  test.each([
    ['00:13', 20, 'T12:00'],
    // A day's term begins in the morning, too.
    ['00:13', 72, '+1T08:00'],
    // The event is nearer: it must be answered by the hour before it.
    ['00:13', 9, 'T08:13'],
    ['23:30', 7, '+1T05:30'],
  ])('at %s, %i hours before the event, waits until %s: nobody need answer at night', async (freed, start, until) => {
    const { offerUntil } = await freedAt(freed, start)
    const day = wallTimeAt(tomorrow('12:00') + (until.startsWith('+1') ? days(1) : 0), zone).slice(0, 10)
    expect(wallTimeAt(offerUntil?.getTime() ?? 0, zone)).toBe(`${day}${until.replace('+1', '')}`)
  })

  test('and is not taken in time goes to the next; two sweepers at once do it once', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, 'a', 'b', 'c', 'd')
    await press(event, addressOf('a'), 'cancel')
    const over = new Date(((await rowOf(event, addressOf('b'))).offerUntil?.getTime() ?? 0) + minutes(1))
    await Promise.all([tick(over), tick(over), tick(over)])
    expect(await states(event, 'b', 'c', 'd')).toEqual(['expired', 'offered', 'waitlisted'])
    expect(await lettersOf(event, 'b', 'registration.offerEnded')).toBe(1)
    expect(await lettersOf(event, 'c', 'registration.offer')).toBe(1)
  })

  test('and is accepted at the second it ends belongs to one of the two, never to both', async () => {
    for (let round = 0; round < 5; round++) {
      const event = await plannedEvent({ capacityRoom: 1 })
      await come(event, 'a', 'b', 'c')
      await press(event, addressOf('a'), 'cancel')
      const over = new Date(((await rowOf(event, addressOf('b'))).offerUntil?.getTime() ?? 0) + 1000)
      await Promise.all([tick(over), press(event, addressOf('b'), 'accept', over), tick(over)])
      const [b, c] = await states(event, 'b', 'c')
      expect([['confirmed', 'waitlisted'], ['expired', 'offered']]).toContainEqual([b, c])
      expect(await seats(event)).toMatchObject({ taken: 1 })
    }
  })

  test('in the last half hour before a letter is pressed is offered to nobody: the hold counts', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await signUp(event, addressOf('a'))
    await come(event, 'b')
    await tick(later(minutes(29)))
    expect(await states(event, 'a', 'b')).toEqual(['held', 'waitlisted'])
    await tick(later(minutes(31)))
    expect(await states(event, 'a', 'b')).toEqual(['expired', 'offered'])
    expect(await press(event, addressOf('a'), 'confirm')).toMatchObject({ state: 'expired', full: true })
    expect(await press(event, addressOf('a'), 'again')).toMatchObject({ state: 'waitlisted', position: 1 })
  })

  test('is theirs at once when a hold ran out and the button is pressed late', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await signUp(event, addressOf('late'))
    await tick(later(minutes(31)))
    expect(await press(event, addressOf('late'), 'confirm')).toMatchObject({ state: 'confirmed' })
    expect(await seats(event)).toMatchObject({ taken: 1 })
  })
})

describe('the queue', () => {
  test('is not overtaken by a newcomer while a seat stands offered or free', async () => {
    const event = await plannedEvent({ capacityRoom: 1, start: later(hours(2)) })
    await come(event, 'a', 'b')
    await press(event, addressOf('a'), 'cancel')
    expect(await signUp(event, addressOf('new'), { list: false })).toEqual({ result: 'full' })
    expect(await signUp(event, addressOf('new'))).toEqual({ result: 'sent', prospect: 'list' })
  })

  test('is not overtaken by who comes back while a seat is free and nobody may be offered it any more', async () => {
    const event = await plannedEvent({ capacityRoom: 1, start: later(hours(2)) })
    await come(event, 'a', 'b')
    await press(event, addressOf('a'), 'cancel')
    expect(await seats(event)).toMatchObject({ taken: 0, waiting: 1 })
    expect(await press(event, addressOf('a'), 'again')).toMatchObject({ state: 'waitlisted', position: 2 })
    expect(await states(event, 'b')).toEqual(['waitlisted'])
  })

  test('is not overtaken by a form that comes in the very moment in which a seat is given up', async () => {
    const event = await plannedEvent({ capacityRoom: 1, start: later(hours(2)) })
    await come(event, 'a', 'b')
    await press(event, addressOf('a'), 'cancel')
    // It had read the seats before, when nobody waited.
    expect(await holdSeat(await cms(), { event, mode: 'room' }, { id: 'newcomer', by: 'form' }, new Date(), { once: false })).toBeUndefined()
    expect(await seats(event)).toMatchObject({ taken: 0, waiting: 1 })
  })

  test('gets seats when the room grows: three more for two who wait leave one free', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, 'a', 'b', 'c')
    await changeEvent(event, { capacityRoom: 4 })
    await tick()
    expect(await states(event, 'b', 'c')).toEqual(['offered', 'offered'])
    expect(await seats(event)).toMatchObject({ capacity: 4, taken: 3, waiting: 0, state: 'few' })
  })

  test('moves only when there are fewer people than places again', async () => {
    const event = await plannedEvent({ capacityRoom: 3 })
    await come(event, 'a', 'b', 'c', 'd')
    await changeEvent(event, { capacityRoom: 1 })
    await press(event, addressOf('a'), 'cancel')
    await press(event, addressOf('b'), 'cancel')
    expect(await seats(event)).toMatchObject({ taken: 1, waiting: 1, over: 0 })
    await press(event, addressOf('c'), 'cancel')
    expect(await states(event, 'd')).toEqual(['offered'])
  })

  test('lets somebody go first when the office says so', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, 'a', 'b', 'c')
    expect(await pullUp(await cms(), (await rowOf(event, addressOf('c')))._id.toHexString(), 'office')).toBe('first')
    await press(event, addressOf('a'), 'cancel')
    expect(await states(event, 'b', 'c')).toEqual(['waitlisted', 'offered'])
  })

  test('of room and online are two', async () => {
    const event = await plannedEvent({ mode: 'hybrid', capacityRoom: 1, capacityOnline: 5 })
    await come(event, 'a', 'b')
    await signUp(event, addressOf('far'), { mode: 'online' })
    expect(await press(event, addressOf('far'), 'confirm')).toMatchObject({ state: 'confirmed', mode: 'online' })
    expect(await seatState(await cms(), event)).toMatchObject({ room: { taken: 1, waiting: 1 }, online: { taken: 1, waiting: 0 } })
  })
})

describe('an event that is cancelled', () => {
  test('in the second in which an offer is accepted leaves nothing half', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, 'a', 'b')
    await press(event, addressOf('a'), 'cancel')
    await Promise.all([changeEvent(event, { eventStatus: 'cancelled' }), press(event, addressOf('b'), 'accept')])
    expect(['offered', 'confirmed']).toContain(await stateOf(event, addressOf('b')))
    expect(await press(event, addressOf('b'), 'accept')).toMatchObject({ eventCancelled: true })
  })

  test('in the second in which people register refuses them or has them told (R61)', async () => {
    const event = await plannedEvent({ capacityRoom: 100 })
    const names = Array.from({ length: 40 }, (_, i) => `n${i}`)
    const answers = await Promise.all([
      ...names.slice(0, 20).map((name) => signUp(event, addressOf(name))),
      changeEvent(event, { eventStatus: 'cancelled' }),
      ...names.slice(20).map((name) => signUp(event, addressOf(name))),
    ])
    const refused = answers.filter((answer) => 'result' in answer && answer.result === 'closed').length
    const rows = await registrations(await cms()).find({ key: { $regex: `^${event}` }, state: { $in: ['held', 'waitUnconfirmed'] } }).toArray()
    expect(rows.length + refused).toBe(40)
    expect(await seats(event)).toMatchObject({ taken: rows.filter(({ state }) => state === 'held').length, state: 'closed' })
    expect(await signUp(event, addressOf('late'))).toMatchObject({ result: 'closed', reason: 'cancelled' })
  })
})

test('a place is either given up or used at the door, when both happen at once', async () => {
  const event = await plannedEvent({ capacityRoom: 5 })
  for (let i = 0; i < 5; i++) {
    const name = `guest${i}`
    await come(event, name)
    const { shortCode } = await rowOf(event, addressOf(name))
    const [, door] = await Promise.all([press(event, addressOf(name), 'cancel'), checkIn(await cms(), { eventId: event, code: shortCode, by: 'door' })])
    const state = await stateOf(event, addressOf(name))
    expect([state, door.result]).toEqual(state === 'attended' ? ['attended', 'welcome'] : ['cancelled', 'cancelled'])
  }
  const attended = await registrations(await cms()).countDocuments({ key: { $regex: `^${event}` }, state: 'attended' })
  expect(await seats(event)).toMatchObject({ taken: attended })
})
