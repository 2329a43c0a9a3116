import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registrations } from '#domain/registrations/rows.ts'
import { isRipe, makeSeal } from '#lib/challenge.ts'
import { open } from '#lib/crypto.ts'
import { locales } from '#lib/locales.ts'
import { changeEvent, press, rowOf, signUp } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { eventId, newEvent, post, registered, slug, stateOf } from '#tests/registration-form.ts'

const count = async () => registrations(await cms()).countDocuments({})
const letters = async (to: string) => (await (await cms()).find({ collection: 'outbox', where: { subjectId: { equals: String((await rowOf(eventId, to))._id) } }, overrideAccess: true })).docs.length

describe('the registration form', () => {
  beforeAll(() => newEvent())

  test('leads to the mail, and the place is held', async () => {
    expect(await post({ email: 'asel@example.kz' })).toEqual(registered())
    expect(await rowOf(eventId, 'asel@example.kz')).toMatchObject({ state: 'held', locale: 'kk', newsletter: false })
  })

  test('says of each field what is wrong with it, and keeps the others', async () => {
    const outcome = await post({ name: ' \u0000 ', email: 'nobody', consent: '', needs: 'лифт', mode: 'moon', locale: 'de' })
    expect(outcome).toMatchObject({ status: 422, state: {
      errors: { name: 'required', email: 'invalidEmail', consent: 'consentRequired', mode: 'choose', locale: 'choose' },
      values: { email: 'nobody', needs: 'лифт' },
    } })
    expect((await post({ email: '', name: 'x'.repeat(101), needs: 'x'.repeat(1001) }) as { state: object }).state)
      .toMatchObject({ errors: { name: 'tooLong', email: 'required', needs: 'tooLong' } })
  })

  test('asks once about an address of two alphabets, and takes it then; what nobody sees is no name and no part of an address', async () => {
    const email = 'аsel@example.kz'
    for (const asked of ['', 'another@example.kz']) {
      expect(await post({ email, asked })).toMatchObject({ status: 422, state: { errors: { email: 'mixedEmail' }, values: { email } } })
    }
    expect(await post({ email, asked: email, seal: '' }), 'the second step keeps the answer').toMatchObject({ status: 200, state: { values: { asked: email } } })
    expect(await post({ email, asked: email })).toEqual(registered())
    for (const name of ['\u200b', '\u3164', '\u2800\u200e']) expect(stateOf(await post({ email, name }))?.errors['name']).toBe('required')
    expect(await post({ email: '\u200bzz@example.kz', name: '\u200bДа\u202eна' })).toEqual(registered())
    const { _id, name } = await rowOf(eventId, 'zz@example.kz')
    expect(open(String(name), 'registrations.name', _id)).toBe('Дана')
  })

  test('asks for one more press when it was filled in at once, or without a script', async () => {
    for (const seal of ['', 'x', makeSeal(Date.now() + 60_000), makeSeal(Date.now() - 3 * 3600_000)]) {
      const before = await count()
      const outcome = await post({ email: `second${before}@example.kz`, seal })
      expect(outcome).toMatchObject({ status: 200, state: { step: 'check', errors: {}, values: { name: 'Әсел', consent: 'yes' } } })
      expect(await count()).toBe(before)
      const again = stateOf(outcome)?.seal ?? ''
      await expect.poll(() => isRipe(again), { timeout: 10_000 }).toBe(true)
      expect(await post({ email: `second${before}@example.kz`, seal: again })).toEqual(registered())
      expect(await count()).toBe(before + 1)
    }
  })

  test('tells a program that fills in everything what it tells everybody, and does nothing', async () => {
    const before = await count()
    expect(await post({ email: 'robot@example.kz', website: 'https://robot.example' })).toEqual(registered())
    expect(await count()).toBe(before)
  })

  test.each([
    ['nothing', ''],
    ['a wrong kind of text', '{"name":1}'],
    ['broken bytes', 'name=%ff%fe&email=%00%0d%0a&seal=%'],
    ['a field twice', `name=a&name=b&email=a@example.kz&email=b@example.kz`],
    ['a field with a name of its own', '__proto__=1&constructor=2&name[]=3&toString=4'],
    ['a long text', `needs=${'%22'.repeat(5000)}`],
    ['two addresses', 'email=a%40example.kz%2Cb%40example.kz'],
    ['a header in the address', 'email=a%40example.kz%0d%0aBcc%3A+b%40example.kz'],
    ['a header in the name', 'name=a%0d%0aBcc%3A+b%40example.kz'],
  ])('takes %s calmly', async (_what, body) => {
    const before = await count()
    expect(await post(body)).toMatchObject({ status: 422 })
    expect(await count()).toBe(before)
  })
})

describe('one person, many presses', () => {
  beforeEach(() => newEvent())

  test('a double click, two windows, the way back and another spelling of the address are one registration and one letter', async () => {
    const spellings = ['one@example.kz', 'ONE@Example.KZ', 'one+site@example.kz', ' one@example.kz ']
    const answers = await Promise.all([...spellings, ...spellings].map((email, at) => post({ email, locale: locales[at % 3] ?? 'ru' }, { from: 'one' })))
    for (const answer of answers) expect(answer).toEqual(registered())
    expect(await post({ email: 'one@example.kz' })).toEqual(registered())
    expect(await registrations(await cms()).countDocuments({ key: new RegExp(`^${eventId}:`) })).toBe(1)
    expect(await letters('one@example.kz')).toBe(1)
  })

  test('the answer is the same for a new, a held, a confirmed, a cancelled and a waiting address', async () => {
    await newEvent({ capacityRoom: 3 })
    await signUp(eventId, 'held@example.kz')
    await signUp(eventId, 'sure@example.kz')
    await press(eventId, 'sure@example.kz', 'confirm')
    await signUp(eventId, 'gone@example.kz')
    await press(eventId, 'gone@example.kz', 'cancel')
    const answers = []
    for (const email of ['held@example.kz', 'sure@example.kz', 'gone@example.kz', 'new@example.kz']) answers.push(JSON.stringify(await post({ email })))
    expect(new Set(answers).size).toBe(1)
    await newEvent({ capacityRoom: 1 })
    await signUp(eventId, 'sure@example.kz')
    await press(eventId, 'sure@example.kz', 'confirm')
    await signUp(eventId, 'wait@example.kz', { list: true })
    const full = []
    for (const email of ['sure@example.kz', 'wait@example.kz', 'new@example.kz']) {
      const { seal: _seal, values: _values, ...shown } = stateOf(await post({ email })) ?? { values: {} }
      full.push(JSON.stringify(shown), JSON.stringify(await post({ email, list: '1' })))
    }
    expect(new Set(full).size).toBe(2)
  })
})

describe('what happens while somebody fills in the form', () => {
  test('the last place is taken: the list is offered, and nobody is put on it unasked', async () => {
    await newEvent({ capacityRoom: 1 })
    await signUp(eventId, 'quick@example.kz')
    const outcome = await post({ email: 'slow@example.kz' })
    expect(outcome).toMatchObject({ status: 409, state: { note: 'full', list: true, values: { email: 'slow@example.kz' } } })
    await expect(rowOf(eventId, 'slow@example.kz')).rejects.toThrow()
    expect(await post({ email: 'slow@example.kz', list: '1' })).toEqual({ see: `/ru/events/${slug}/waiting` })
    expect(await rowOf(eventId, 'slow@example.kz')).toMatchObject({ state: 'waitUnconfirmed' })
  })

  test('the event is moved: the visitor is asked again', async () => {
    await newEvent()
    await changeEvent(eventId, { startLocal: '2031-01-15T14:00', endLocal: '2031-01-15T16:00' })
    expect(await post({ email: 'a@example.kz' })).toMatchObject({ status: 409, state: { note: 'changed', values: { email: 'a@example.kz' } } })
  })

  test('the event is cancelled: it is told so', async () => {
    await newEvent()
    await changeEvent(eventId, { eventStatus: 'cancelled' })
    expect(await post({ email: 'a@example.kz' })).toMatchObject({ status: 409, state: { note: 'cancelled' } })
  })
})

describe('letters to strangers', () => {
  test('from one network three in an hour, and then a time to come back at', async () => {
    await newEvent()
    const from = 'busy'
    for (const name of ['a', 'b', 'c']) expect(await post({ email: `${name}@example.kz` }, { from })).toEqual(registered())
    const outcome = await post({ email: 'd@example.kz', needs: 'лифт' }, { from })
    expect(outcome).toMatchObject({ status: 429, state: { note: 'tooMany', values: { needs: 'лифт' } } })
    expect((outcome as { retryAfter: number }).retryAfter).toBeGreaterThan(3000)
    expect(stateOf(outcome)?.minutes).toBeLessThanOrEqual(60)
    expect(await post({ email: 'A@example.kz' }, { from }), 'the same address again is no new letter').toEqual(registered())
    expect(await post({ email: 'd@example.kz' })).toEqual(registered())
    await expect(rowOf(eventId, 'd@example.kz')).resolves.toMatchObject({ state: 'held' })
  })
})
