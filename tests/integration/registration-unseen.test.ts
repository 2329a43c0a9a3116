import { beforeEach, describe, expect, test } from 'vitest'
import { seatState } from '#domain/registrations/capacity.ts'
import { nativeDatabase } from '#domain/native.ts'
import { capacities, registrations } from '#domain/registrations/rows.ts'
import { mendPlaces, sweep } from '#domain/registrations/sweep.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { findRegistration } from '#domain/registrations/view.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { hours, minutes } from '#lib/retention.ts'
import { comes, plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { commandsOf } from '#tests/profiled.ts'
import { eventId, newEvent, post, registered, unheld } from '#tests/registration-form.ts'

// What a stranger without the mailbox sees and counts after a post with somebody's address is what they would see if
// that address had never been here: whoever is registered may be in danger for it.

const victim = 'victim@example.kz'
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const room = async (event: string) => (await seatState(await cms(), event)).room

/** Brings an address into a state; each leaves the event as it would be with anybody else in it. */
const states: Record<string, (event: string, email: string) => Promise<unknown>> = {
  held: (event, email) => signUp(event, email, { network: 'home' }),
  confirmed: comes,
  cancelled: async (event, email) => {
    await comes(event, email)
    await press(event, email, 'cancel')
  },
  expired: async (event, email) => {
    await signUp(event, email, { network: 'home' })
    await sweep(await cms(), later(minutes(31)))
  },
  'expired long ago': async (event, email) => {
    await states['expired']?.(event, email)
    await registrations(await cms()).updateOne({ _id: (await rowOf(event, email))._id }, { $set: { lastLetterAt: later(-hours(2)) } })
  },
  'unconfirmed without a seat': async (event, email) => {
    await signUp(event, email)
    await registrations(await cms()).updateOne({ _id: (await rowOf(event, email))._id }, { $set: { state: 'waitUnconfirmed', holdUntil: null } })
    await capacities(await cms()).updateOne({ event }, { $set: { holders: [] } })
  },
}
const stateNames = Object.keys(states)

// The clock goes through every event there is.
beforeEach(async () => {
  for (const name of ['events', 'event-capacities', 'registrations']) await nativeDatabase(await cms()).collection(name).deleteMany({})
})

/** What anybody may read of an event, and more than that: the numbers. */
async function publicly(event: string) {
  const rows = await capacities(await cms()).find({ event }).sort({ mode: 1 }).toArray()
  return rows.map(({ mode, shown, holders, queue }) => [mode, shown, holders.length, holders.filter(({ held }) => held).length, queue.length].join(' '))
}

/** The same attack on an event in which the victim is in that state, and on one in which somebody else is. */
async function bothWorlds(state: string, make: () => Promise<string>, attack: (event: string) => Promise<unknown>) {
  const seen = []
  for (const email of [victim, 'somebody@example.kz']) {
    const event = await make()
    await states[state]?.(event, email)
    seen.push([await publicly(event), await attack(event)])
  }
  return seen
}

describe('a stranger learns nothing of an address', () => {
  test('by the posts that follow: where one more place is held, the next made-up address gets the same answer', async () => {
    await newEvent({ capacityRoom: 4 })
    expect([await post({ email: victim }), await post({ email: 'made-up@example.kz' })]).toEqual([registered(), unheld()])
    for (const state of stateNames.filter((name) => name !== 'held')) {
      await newEvent({ capacityRoom: 4 })
      await states[state]?.(eventId, victim)
      const answers = [await post({ email: victim }), await post({ email: 'made-up@example.kz' })]
      expect(answers, state).toEqual([registered(), unheld()])
    }
  })

  test.each(stateNames)('by counting what is left of many places, then and after half an hour: %s', async (state) => {
    const [known, unknown] = await bothWorlds(state, () => plannedEvent({ capacityRoom: 20 }), async (event) => {
      const seen: unknown[] = []
      const ask = async (email: string, network = email) => seen.push(await signUp(event, email, { network, list: false }), await publicly(event))
      await ask(victim, 'stranger')
      await ask(victim, 'stranger')
      await ask(victim, 'another network')
      for (let at = 0; at < 5; at += 1) await ask(`made-up-${at}@example.kz`)
      for (const minute of [2, 29, 31]) {
        await sweep(await cms(), later(minutes(minute)))
        seen.push(await publicly(event))
      }
      return seen
    })
    expect(known).toEqual(unknown)
  })

  test.each(stateNames)('by coming again and again from two networks: %s', async (state) => {
    const [known, unknown] = await bothWorlds(state, () => plannedEvent({ capacityRoom: 20 }), async (event) => {
      const seen: unknown[] = []
      for (const [minute, network] of [[0, 'a'], [10, 'a'], [40, 'a'], [50, 'b'], [61, 'a'], [62, 'b'], [75, 'a'], [95, 'b'], [140, 'a']] as const) {
        await sweep(await cms(), later(minutes(minute)))
        seen.push(await signUp(event, victim, { network, list: false }, later(minutes(minute))), await publicly(event))
      }
      return seen
    })
    expect(known).toEqual(unknown)
  })

  test.each(['confirmed', 'held'])('by the last place, which is gone afterwards, and the waiting list: %s', async (state) => {
    const [known, unknown] = await bothWorlds(state, () => plannedEvent({ capacityRoom: state === 'held' ? 1 : 2 }), async (event) => {
      const seen: unknown[] = []
      for (const list of [false, true]) seen.push(await signUp(event, victim, { network: 'stranger', list }), await publicly(event))
      for (const email of ['own@example.kz', 'own2@example.kz']) {
        seen.push(await signUp(event, email, { list: true }))
        seen.push((await press(event, email, 'confirm'))?.position)
      }
      seen.push(await signUp(event, victim, { network: 'stranger', list: true }), await publicly(event))
      seen.push((await findRegistration(await cms(), registrationToken(await rowOf(event, 'own2@example.kz'))))?.position)
      return seen
    })
    expect(known).toEqual(unknown)
  })

  test('by who waits', async () => {
    const seen: unknown[][] = []
    for (const email of [victim, 'somebody@example.kz']) {
      const event = await plannedEvent({ capacityRoom: 1 })
      await comes(event, 'first@example.kz')
      await comes(event, email)
      for (const list of [false, true]) seen.push([email === victim, await signUp(event, victim, { network: 'stranger', list }), await publicly(event)])
      await press(event, 'first@example.kz', 'cancel')
      seen.push([email === victim, await signUp(event, victim, { network: 'stranger' }), await publicly(event)])
    }
    const of = (known: boolean) => seen.filter(([who]) => who === known).map(([, ...rest]) => rest)
    expect(of(true)).toEqual(of(false))
  })

  test('by the other way to take part', async () => {
    const [known, unknown] = await bothWorlds('confirmed', () => plannedEvent({ mode: 'hybrid', capacityRoom: 8, capacityOnline: 4 }), async (event) => {
      const seen: unknown[] = []
      for (const [email, mode] of [[victim, 'online'], ['made-up@example.kz', 'online'], [victim, 'room'], ['made-up2@example.kz', 'room']] as const) {
        seen.push(await signUp(event, email, { mode, network: 'stranger' }), await publicly(event))
      }
      return seen
    })
    expect(known).toEqual(unknown)
  })
})

describe('the work is the same', () => {
  test('for a new address and for one in every state: as many commands, and the same collections are written in the same order', async () => {
    const event = await plannedEvent()
    await signUp(event, 'first@example.kz')
    const fresh = await commandsOf(() => signUp(event, 'new@example.kz', { network: 'stranger' }))
    expect(fresh.written).toEqual(['event-capacities', 'registrations', 'outboxes', 'registrations'])
    for (const state of stateNames.filter((name) => name !== 'unconfirmed without a seat')) {
      const email = `${state.replaceAll(' ', '-')}@example.kz`
      await states[state]?.(event, email)
      expect(await commandsOf(() => signUp(event, email, { network: 'stranger' })), state).toEqual(fresh)
      await registrations(await cms()).updateOne({ _id: (await rowOf(event, email))._id }, { $set: { lastLetterAt: later(-hours(2)) } })
      if (state === 'expired long ago') continue
      expect(await commandsOf(() => signUp(event, email, { network: 'another network' })), `${state}, a letter is due`).toEqual(fresh)
    }
  })

  test('also where no seat is held', async () => {
    const event = await plannedEvent({ capacityRoom: 4 })
    await comes(event, victim)
    await signUp(event, 'holds@example.kz')
    const fresh = await commandsOf(() => signUp(event, 'new@example.kz'))
    expect(fresh.written).toEqual(['registrations', 'outboxes', 'registrations'])
    expect(await commandsOf(() => signUp(event, victim))).toEqual(fresh)
  })
})

describe('a place kept for a known address', () => {
  const again = (event: string, email = victim, network = 'stranger') => signUp(event, email, { network })

  test('ends with its half hour, not before, and goes to who waits; the registered person keeps theirs', async () => {
    const event = await plannedEvent({ capacityRoom: 2 })
    await comes(event, victim)
    await again(event)
    await comes(event, 'waits@example.kz')
    expect(await stateOf(event, 'waits@example.kz')).toBe('waitlisted')
    for (const minute of [2, 29]) {
      await mendPlaces(await cms(), later(minutes(minute)))
      await sweep(await cms(), later(minutes(minute)))
      expect(await room(event), `minute ${minute}`).toMatchObject({ taken: 2, waiting: 1 })
    }
    await Promise.all([1, 2].map(async () => sweep(await cms(), later(minutes(31)))))
    expect(await stateOf(event, 'waits@example.kz')).toBe('offered')
    expect(await stateOf(event, victim)).toBe('confirmed')
    expect(await room(event)).toMatchObject({ taken: 2, waiting: 0 })
    await press(event, 'waits@example.kz', 'decline')
    expect(await room(event)).toMatchObject({ taken: 1, over: 0 })
  })

  test('is one for one network, and no registration: no list and no export shows it', async () => {
    const event = await plannedEvent({ capacityRoom: 20 })
    await comes(event, victim)
    const before = await rowOf(event, victim)
    await Promise.all([1, 2, 3].map(() => again(event)))
    expect(await room(event)).toMatchObject({ taken: 2 })
    expect(await registrations(await cms()).find({ key: { $regex: `^${event}` } }).toArray()).toEqual([{ ...before, owed: null, updatedAt: expect.any(Date) as Date }])
  })

  test('becomes theirs by the button of a letter, when it is the last one', async () => {
    for (const state of ['expired', 'unconfirmed without a seat']) {
      const event = await plannedEvent({ capacityRoom: 1 })
      await states[state]?.(event, victim)
      expect(await again(event)).toEqual({ result: 'sent', prospect: 'held' })
      expect(await signUp(event, 'late@example.kz', { list: false })).toEqual({ result: 'full' })
      expect(await findRegistration(await cms(), registrationToken(await rowOf(event, victim))), state).toMatchObject({ full: false })
      expect(await press(event, victim, 'confirm'), state).toMatchObject({ state: 'confirmed' })
      expect(await room(event)).toMatchObject({ taken: 1, waiting: 0 })
      await sweep(await cms(), later(minutes(31)))
      expect(await room(event)).toMatchObject({ taken: 1 })
    }
  })

  test('brings one letter an hour to the address, and what stands in for the others names nobody', async () => {
    const event = await plannedEvent({ capacityRoom: 20 })
    await comes(event, victim)
    const { _id, emailKey } = await rowOf(event, victim)
    const none = { kind: 'registration.none' } as const
    await deliveries(await cms()).deleteMany(none)
    for (const network of ['a', 'b']) await again(event, victim, network)
    expect(await deliveries(await cms()).countDocuments({ subjectId: _id.toHexString() })).toBe(2)
    const rows = await deliveries(await cms()).find(none).toArray()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(emailKey)
    expect(JSON.stringify(rows)).not.toContain(_id.toHexString())
  })
})
