import { beforeEach, describe, expect, test } from 'vitest'
import { registrations } from '#domain/registrations/rows.ts'
import { mendPlaces, sweep } from '#domain/registrations/sweep.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { findRegistration } from '#domain/registrations/view.ts'
import { press, rowOf } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { doneWork } from '#tests/readers.ts'
import { eventId, newEvent, post, registered, ripe, stateOf, unheld } from '#tests/registration-form.ts'

describe('who sends the form', () => {
  beforeEach(() => newEvent())

  test('a form whose browser did its sum is taken at once; without it a question is asked, and its answer is taken', async () => {
    expect(await post({ email: 'a@example.kz', answer: '', work: await doneWork() })).toEqual(registered())
    const outcome = await post({ email: 'b@example.kz', answer: '', needs: 'лифт' })
    expect(outcome).toMatchObject({ status: 200, state: { step: 'check', note: 'check', values: { email: 'b@example.kz', needs: 'лифт', consent: 'yes' } } })
    expect(await post({ email: 'b@example.kz', answer: 'eight' })).toMatchObject({ status: 422, state: { step: 'check', errors: { answer: 'wrongAnswer' } } })
    await expect(rowOf(eventId, 'b@example.kz')).rejects.toThrow()
    expect(await post({ email: 'b@example.kz', answer: ' 7. ' })).toEqual(registered())
  })

  test('one seal, or one sum, is good for one address: the same press again is nothing new, another address is asked', async () => {
    const [seal, work] = [ripe(), await doneWork()]
    const answers = await Promise.all([1, 2, 3].map(() => post({ email: 'one@example.kz', answer: '', seal, work }, { from: 'one' })))
    for (const answer of answers) expect(answer).toEqual(registered())
    for (const fields of [{ seal, work: await doneWork() }, { work, seal: ripe() }, { seal, work: '', answer: '7' }]) {
      const outcome = await post({ email: 'two@example.kz', answer: '', ...fields })
      expect(outcome).toMatchObject({ status: 200, state: { step: 'check', values: { email: 'two@example.kz' } } })
      expect(stateOf(outcome)?.seal).not.toBe(seal)
    }
    await expect(rowOf(eventId, 'two@example.kz')).rejects.toThrow()
    expect(await post({ email: 'one@example.kz', answer: '', work: '', seal }), 'and needs no second answer').toEqual(registered())
  })

  test('eleven forms at once with one seal are one registration', async () => {
    const seal = ripe()
    const outcomes = await Promise.all(Array.from({ length: 11 }, (_, at) => post({ email: `bot${at}@example.kz`, seal })))
    expect(outcomes.filter((outcome) => 'see' in outcome)).toHaveLength(1)
    expect(await registrations(await cms()).countDocuments({ key: new RegExp(`^${eventId}:`) })).toBe(1)
  })

  test('a class registers over one network, as each of its browsers does its sum', async () => {
    await newEvent({ capacityRoom: 12 })
    const pupils = Array.from({ length: 12 }, (_, at) => `pupil${at}@example.kz`)
    for (const email of pupils) expect(await post({ email, answer: '', work: await doneWork() }, { from: 'school' })).toMatchObject({ see: expect.stringMatching(/registered$|unheld$/) as string })
    for (const email of pupils) expect((await press(eventId, email, 'confirm'))?.state).toBe('confirmed')
  })
})

describe('addresses that nobody has proved', () => {
  const states = async () => (await registrations(await cms()).find({ key: new RegExp(`^${eventId}:`) }).sort({ _id: 1 }).toArray()).map(({ state }) => state)

  test.each([[1, 1], [2, 1], [4, 1], [5, 2], [30, 8]])('of %i seats hold %i; the others are taken without one, and nobody is refused', async (capacityRoom, most) => {
    await newEvent({ capacityRoom })
    const answers = []
    for (let at = 0; at < most + 2; at += 1) answers.push(await post({ email: `a${at}@example.kz`, list: capacityRoom === 1 && at > 0 ? '1' : '' }))
    expect(answers.slice(0, most).every((answer) => JSON.stringify(answer) === JSON.stringify(registered()))).toBe(true)
    if (capacityRoom > most) expect(answers.slice(most)).toEqual([unheld(), unheld()])
    expect(await states()).toEqual([...Array<string>(most).fill('held'), 'waitUnconfirmed', 'waitUnconfirmed'])
  })

  test('take a seat by the button in the letter while there is one, and the waiting list after that', async () => {
    await newEvent({ capacityRoom: 4 })
    const people = Array.from({ length: 6 }, (_, at) => `p${at}@example.kz`)
    for (const email of people) await post({ email })
    expect(await findRegistration(await cms(), registrationToken(await rowOf(eventId, 'p5@example.kz')))).toMatchObject({ state: 'waitUnconfirmed', unheld: true, full: false })
    const became = []
    for (const email of [...people].reverse()) became.push((await press(eventId, email, 'confirm'))?.state)
    expect(became).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted', 'waitlisted', 'confirmed'])
  })

  test('hold again as soon as one of them is proved, given up or forgotten', async () => {
    await newEvent({ capacityRoom: 8 })
    for (const name of ['a', 'b', 'c']) await post({ email: `${name}@example.kz` })
    expect(await states()).toEqual(['held', 'held', 'waitUnconfirmed'])
    await press(eventId, 'a@example.kz', 'confirm')
    expect(await post({ email: 'd@example.kz' })).toEqual(registered())
    await press(eventId, 'b@example.kz', 'cancel')
    expect(await post({ email: 'e@example.kz' })).toEqual(registered())
    expect(await post({ email: 'f@example.kz' })).toEqual(unheld())
    await sweep(await cms(), new Date(Date.now() + 31 * 60_000))
    expect(await post({ email: 'g@example.kz' })).toEqual(registered())
  })

  test('a process that died between the state and the seat leaves no hold behind', async () => {
    await newEvent({ capacityRoom: 4 })
    await post({ email: 'a@example.kz' })
    await registrations(await cms()).updateOne({ _id: (await rowOf(eventId, 'a@example.kz'))._id }, { $set: { state: 'confirmed' } })
    expect(await post({ email: 'b@example.kz' })).toEqual(unheld())
    await mendPlaces(await cms(), new Date(Date.now() + 2 * 60_000))
    expect(await post({ email: 'c@example.kz' })).toEqual(registered())
  })

  test('the answer for a known address is that for a new one, also when no more are held', async () => {
    await newEvent({ capacityRoom: 8 })
    for (const name of ['a', 'b', 'c']) await post({ email: `${name}@example.kz` })
    for (const email of ['a@example.kz', 'c@example.kz', 'new@example.kz']) expect(await post({ email })).toEqual(unheld())
  })
})
