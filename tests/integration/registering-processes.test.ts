import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seatState } from '#domain/registrations/capacity.ts'
import { act } from '#domain/registrations/act.ts'
import { capacities, registrations } from '#domain/registrations/rows.ts'
import { sweep } from '#domain/registrations/sweep.ts'
import { minutes } from '#lib/retention.ts'
import { plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { openPost } from '#tests/post.ts'
import { type Registrar, startRegistrar } from '#tests/registrars.ts'

// Processes are started, on machines that have other work too.
vi.setConfig({ testTimeout: 120_000 })

let post: Awaited<ReturnType<typeof openPost>>
let four: Registrar[]

beforeAll(async () => {
  await cms()
  post = await openPost()
  four = await Promise.all(Array.from({ length: 4 }, startRegistrar))
}, 120_000)
afterAll(async () => {
  for (const { process } of four) process.kill()
  await post.close()
})

const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const room = async (event: string) => (await seatState(await cms(), event)).room
const people = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}@example.kz`)
const rowsOf = async (event: string) => registrations(await cms()).find({ key: { $regex: `^${event}` } }).toArray()

/** Everybody opens the letter and presses its button. */
async function allConfirm(emails: readonly string[]) {
  await post.deliver()
  await Promise.all(emails.map(async (email) => {
    for (const { link } of await post.to(email)) await act(await cms(), link, 'confirm')
  }))
}

test('50 people ask four processes for the last place: one gets it, 49 wait, and seats and rows agree', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  const emails = people(50, 'last')
  const parts = four.map(({ work }, n) => work({ event, emails: emails.filter((_, i) => i % 4 === n) }))
  const answers = (await Promise.all(parts)).flat()
  expect(answers.filter((answer) => answer?.result === 'sent')).toHaveLength(50)
  await allConfirm(emails)
  const states = (await rowsOf(event)).map(({ state }) => state)
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(1)
  expect(states.filter((state) => state === 'waitlisted')).toHaveLength(49)
  expect(await room(event)).toMatchObject({ taken: 1, waiting: 49 })
  for (const email of emails) expect(await post.to(email), email).toHaveLength(1)
})

test('one person who asks four processes at once has one place and one letter (R59)', async () => {
  const event = await plannedEvent({ capacityRoom: 10 })
  await Promise.all(four.map(({ work }) => work({ event, emails: ['same@example.kz', 'SAME+x@example.kz'] })))
  expect(await rowsOf(event)).toHaveLength(1)
  expect(await room(event)).toMatchObject({ taken: 1 })
  await post.deliver()
  expect([...(await post.to('same@example.kz')), ...(await post.to('SAME+x@example.kz'))]).toHaveLength(1)
})

test('a process that dies with a seat in its hand gives it back; the person was told nothing and asks again', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  const doomed = await startRegistrar()
  expect(await doomed.work({ event, emails: ['lost@example.kz'], dieBefore: 'row' })).toBeUndefined()
  expect(await room(event)).toMatchObject({ taken: 1 })
  expect(await rowsOf(event)).toEqual([])
  await sweep(await cms(), later(minutes(0.5)))
  expect(await room(event), 'not at once: another process may be about to write the row').toMatchObject({ taken: 1 })
  await Promise.all([1, 2, 3].map(async () => sweep(await cms(), later(minutes(2)))))
  expect(await room(event)).toMatchObject({ taken: 0 })
  expect(await signUp(event, 'lost@example.kz')).toEqual({ result: 'sent', prospect: 'held' })
})

test('a process that dies before the letter leaves it to the sweep, and nobody gets two tickets', async () => {
  const event = await plannedEvent({ capacityRoom: 5 })
  const doomed = await startRegistrar()
  expect(await doomed.work({ event, emails: ['letter@example.kz'], dieBefore: 'letter' })).toBeUndefined()
  expect(await stateOf(event, 'letter@example.kz')).toBe('held')
  await post.deliver()
  expect(await post.to('letter@example.kz')).toEqual([])
  await Promise.all([1, 2, 3].map(async () => sweep(await cms(), later(minutes(2)))))
  await allConfirm(['letter@example.kz'])
  await Promise.all([1, 2, 3].map(async () => sweep(await cms(), later(minutes(5)))))
  await post.deliver()
  expect((await post.to('letter@example.kz')).map(({ subject }) => subject.replace(/: .*/u, ''))).toEqual(['Орныңызды растаңыз', 'Орныңыз дайын'])
  expect((await rowOf(event, 'letter@example.kz')).owed ?? null).toBeNull()
})

test('seats and rows that a restored backup brought apart find together again', async () => {
  const event = await plannedEvent({ capacityRoom: 2 })
  for (const email of people(4, 'apart')) {
    await signUp(event, email)
    await press(event, email, 'confirm')
  }
  await capacities(await cms()).updateOne({ event }, { $set: { holders: [{ id: 'ffffffffffffffffffffffff.1', at: new Date() }], queue: [] } })
  await sweep(await cms(), later(minutes(2)))
  expect(await room(event)).toMatchObject({ taken: 2, waiting: 2 })
  expect((await rowsOf(event)).map(({ state }) => state).sort()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted'])
})
