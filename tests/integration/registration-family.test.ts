import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seatState } from '#domain/registrations/capacity.ts'
import { eraseRegistration } from '#domain/registrations/erase.ts'
import { capacities, registrations } from '#domain/registrations/rows.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { hours, minutes } from '#lib/retention.ts'
import { act } from '#domain/registrations/act.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { nativeDatabase } from '#domain/native.ts'
import { plannedEvent, rowOf, signUp } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { openPost } from '#tests/post.ts'
import { commandsOf } from '#tests/profiled.ts'

// A parent registers children who have no mailbox of their own. What others see of it is what they would see of strangers.

const mailbox = 'family@example.kz'
const family = ['Айгүл', 'Дана', 'Ерлан', 'Сұлтан'] as const
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const asks = (event: string, name: string, more: Parameters<typeof signUp>[2] = {}, now?: Date) => signUp(event, mailbox, { name, another: true, ...more }, now)
const rowsOf = async (event: string) => registrations(await cms()).find({ key: { $regex: `^${event}` } }, { sort: { key: 1 } }).toArray()
const pressFor = async (event: string, name: string, action: 'confirm' | 'cancel') => act(await cms(), registrationToken(await rowOf(event, mailbox, name)), action)
async function come(event: string, ...names: string[]) {
  for (const name of names) {
    await asks(event, name)
    await pressFor(event, name, 'confirm')
  }
}

let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => void (post = await openPost()))
beforeEach(async () => {
  // The clock goes through every event there is.
  for (const name of ['events', 'event-capacities', 'registrations']) await nativeDatabase(await cms()).collection(name).deleteMany({})
  await post.clear()
})
afterAll(() => post.close())
const letters = async (address = mailbox) => {
  await post.deliver()
  return post.to(address)
}

describe('a mailbox', () => {
  test('registers four people, however many forms come at once, and each of them once', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    await Promise.all([...family, 'Тимур', 'Әсел', ...family].map((name) => asks(event, name)))
    const rows = await rowsOf(event)
    expect(rows).toHaveLength(4)
    expect(new Set(rows.map(({ nameKey }) => nameKey)).size).toBe(4)
    await Promise.all([1, 2, 3].map(() => asks(event, '  айгүл ')))
    expect(await rowsOf(event)).toHaveLength(4)
  })

  test('is one, whatever of it the provider leaves out', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    for (const email of ['gb@gmail.com', 'gb+1@gmail.com', 'g.b@gmail.com', 'G.B+kid@googlemail.com']) await signUp(event, email)
    expect(await rowsOf(event)).toHaveLength(1)
    await signUp(event, 'g.b@gmail.com', { name: 'Дана', another: true })
    expect(await rowsOf(event)).toHaveLength(2)
    for (const email of ['gb@example.kz', 'g.b@example.kz']) await signUp(event, email)
    expect(await rowsOf(event)).toHaveLength(4)
  })

  test('gives the place of somebody who does not come to the next, and none that is taken', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    await come(event, ...family)
    await asks(event, 'Тимур')
    await expect(rowOf(event, mailbox, 'Тимур')).rejects.toThrow()
    await pressFor(event, 'Ерлан', 'cancel')
    await come(event, 'Тимур')
    expect((await rowsOf(event)).map(({ state }) => state)).toEqual(Array(4).fill('confirmed'))
    expect((await seatState(await cms(), event)).room).toMatchObject({ taken: 5 })
    await eraseRegistration(await cms(), (await rowOf(event, mailbox, 'Дана'))._id.toHexString())
    await asks(event, 'Әсел')
    expect(await rowOf(event, mailbox, 'Әсел')).toMatchObject({ state: 'held' })
  })
})

describe('without the box', () => {
  test('another name changes nothing, and the mailbox is told how it is done: at once, and once an hour', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    await signUp(event, mailbox, { name: 'Айгүл' })
    const before = await rowOf(event, mailbox)
    for (const name of ['Дана', 'Ерлан']) expect(await signUp(event, mailbox, { name })).toEqual({ result: 'sent', prospect: 'held' })
    expect(await rowsOf(event)).toEqual([{ ...before, owed: null, anotherAt: expect.any(Date) as Date, updatedAt: expect.any(Date) as Date }])
    const sent = await letters()
    const told = sent.find(({ subject }) => subject.startsWith('Для другого человека'))
    expect(sent.map(({ subject }) => subject.replace(/[:?] .*/u, '')).sort()).toEqual(['Для другого человека', 'Подтвердите место'])
    expect(told?.text).toContain('Для другого человека с этим же адресом')
    expect(told?.text).toContain('#register')
    expect(told?.link).toBe(registrationToken(before))
    expect(told?.raw).not.toMatch(/Дана|Ерлан|0JTQsNC90LA/u)
    await signUp(event, mailbox, { name: 'Дана' }, later(hours(1) + 1000))
    expect((await letters()).map(({ subject }) => subject.slice(0, 19)).sort()).toEqual(['Для другого человек', 'Для другого человек', 'Подтвердите место: '])
  })

  test('a mailbox whose places are taken is told that, too', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    await come(event, ...family)
    await post.clear()
    await asks(event, 'Тимур')
    const [told] = await letters()
    expect(told?.text).toContain('не больше 4 человек')
    expect(told?.text).not.toContain('#register')
  })

  test('who gave up is registered anew under another name as well', async () => {
    const event = await plannedEvent({ capacityRoom: 40 })
    await come(event, 'Айгүл')
    await pressFor(event, 'Айгүл', 'cancel')
    await signUp(event, mailbox, { name: 'Дана' })
    expect((await rowsOf(event)).map(({ state }) => state)).toEqual(['cancelled', 'held'])
  })
})

test('letters say for whom they are, and the one calendar entry of a family goes with the last who comes', async () => {
  const event = await plannedEvent({ capacityRoom: 40 })
  await come(event, 'Айгүл')
  const [alone] = await letters()
  expect(alone?.text).not.toContain('Айгүл')
  await come(event, 'Дана', 'Ерлан')
  const tickets = (await letters()).filter(({ subject }) => subject.startsWith('Место за вами'))
  expect(tickets.map(({ text }) => /Дана|Ерлан/u.exec(text)?.[0])).toEqual([undefined, 'Дана', 'Ерлан'])
  expect(new Set(tickets.map(({ link }) => link)).size).toBe(3)
  await post.clear()
  for (const name of ['Дана', 'Айгүл', 'Ерлан']) {
    await pressFor(event, name, 'cancel')
    await post.deliver()
  }
  const ends = await letters()
  expect(ends.map(({ ical }) => ical?.method)).toEqual([undefined, undefined, 'CANCEL'])
  const sequence = (letter: (typeof ends)[number] | undefined) => letter?.ical?.event.sequence ?? 0
  expect(sequence(ends[2])).toBeGreaterThan(Math.max(...tickets.map(sequence)))
  await post.clear()
  await come(event, 'Сұлтан')
  expect(sequence((await letters()).at(-1))).toBeGreaterThan(sequence(ends[2]))
})

describe('a stranger learns nothing', () => {
  const worlds: Record<string, (event: string) => Promise<unknown>> = {
    nobody: () => Promise.resolve(),
    'one who comes': (event) => come(event, 'Айгүл'),
    four: (event) => come(event, ...family),
    'one who did not confirm, long ago': async (event) => {
      await asks(event, 'Айгүл')
      await sweep(await cms(), later(minutes(31)))
      await registrations(await cms()).updateMany({}, { $set: { lastLetterAt: later(-hours(2)) } })
    },
  }
  const counts = async (event: string) =>
    (await capacities(await cms()).find({ event }).toArray()).map(({ shown, holders, queue }) => [shown, holders.filter(({ held }) => held).length, queue.length])
  const forms = [
    [0, 'Айгүл', false, 'a'], [0, 'Дана', false, 'a'], [0, 'Дана', true, 'a'], [0, 'Дана', true, 'a'], [0, 'Тимур', true, 'b'], [0, 'Әсел', true, 'b'], [0, 'Болат', true, 'b'], [0, 'Мадина', true, 'b'],
    [41, 'Жанар', false, 'a'], [62, 'Гүлнұр', false, 'a'], [62, 'Мадина', true, 'b'], [140, 'Мадина', true, 'c'],
  ] as const

  test('from answers and seats, whatever names come, with the box and without', async () => {
    const seen: Record<string, unknown> = {}
    for (const [name, begin] of Object.entries(worlds)) {
      const event = await plannedEvent({ capacityRoom: 100 })
      await begin(event)
      const answers: unknown[] = []
      for (const [minute, whom, another, network] of forms) {
        if (minute) await sweep(await cms(), later(minutes(minute)))
        answers.push(await signUp(event, mailbox, { name: whom, another, network, list: false }, later(minutes(minute))), await counts(event))
      }
      seen[name] = answers
    }
    for (const name of Object.keys(worlds)) expect(seen[name], name).toEqual(seen['nobody'])
  })

  test('from the work, which is the same for everybody', async () => {
    const work = async (begin: (event: string) => Promise<unknown>, name: string, another: boolean) => {
      const event = await plannedEvent({ capacityRoom: 100 })
      await signUp(event, 'first@example.kz')
      await begin(event)
      return commandsOf(() => signUp(event, mailbox, { name, another, network: 'stranger' }))
    }
    const fresh = await work(() => Promise.resolve(), 'Тимур', false)
    for (const [world, begin] of Object.entries(worlds)) {
      for (const [name, another] of [['Айгүл', false], ['Тимур', false], ['Тимур', true]] as const) expect(await work(begin, name, another), `${world}, ${name}, ${String(another)}`).toEqual(fresh)
    }
  })
})
