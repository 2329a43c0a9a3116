import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { nativeDatabase } from '#domain/native.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { submitSignUp } from '#features/newsletter/action.ts'
import { findSignUp } from '#features/newsletter/queries.ts'
import { topicField } from '#features/newsletter/sign-up.ts'
import { makeSeal } from '#lib/challenge.ts'
import { type FormOutcome, networkHeader } from '#lib/form-outcome.ts'
import { minutes } from '#lib/retention.ts'
import { cms, staff, topic } from '#tests/factories.ts'
import { ask, doneWork, keyOf, readerOf, subscribe } from '#tests/readers.ts'
import { openPost } from '#tests/post.ts'

let post: Awaited<ReturnType<typeof openPost>>
let terms = ''
let network = 0
const sent = { see: '/ru/newsletter/sent' }
/** A form that took its time. */
const ripe = () => makeSeal(Date.now() - 60_000)

beforeAll(async () => {
  post = await openPost()
  terms = (await findSignUp('ru')).consent.mark
})
beforeEach(async () => {
  await post.clear()
  await subscribers(await cms()).deleteMany({})
  await nativeDatabase(await cms()).collection('limits').deleteMany({})
})
afterAll(() => post.close())

const submit = (body: string | Record<string, string>, from = `network ${(network += 1)}`): Promise<FormOutcome> =>
  submitSignUp('ru', new Request('http://localhost:3000/', {
    method: 'POST', headers: { [networkHeader]: from, 'content-type': 'application/x-www-form-urlencoded' },
    body: typeof body === 'string' ? body : new URLSearchParams(body),
  }))
const filledIn = async (fields: Record<string, string>) => ({ locale: 'kk', consent: 'yes', website: '', terms, seal: ripe(), work: await doneWork(), ...fields })
const send = async (fields: Record<string, string>, from?: string) => submit(await filledIn(fields), from)
const rows = async () => deliveries(await cms()).find({}).toArray()
const wishes = async () => (await rows()).map(({ kind }) => kind)

test('a form whose browser did its sum becomes one row of the outbox, with the wishes and no address in clear', async () => {
  const chosen = await topic({ ru: 'Выборы' })
  expect(await send({ email: ' Aigul+news@Example.KZ ', [topicField(chosen)]: 'yes' })).toEqual(sent)
  const [row, ...others] = await rows()
  expect(others).toEqual([])
  expect(row).toMatchObject({ kind: 'newsletter.wish', locale: 'kk', status: 'queued', data: { topics: [chosen], path: '/ru/newsletter' } })
  expect(JSON.stringify(row)).not.toMatch(/aigul|example\.kz/i)
  await post.deliver()
  expect(post.server.lettersTo('Aigul+news@example.kz')).toHaveLength(1)
})

test('an address of two alphabets is asked about once, in the short form of the footer only at its second step', async () => {
  const email = 'аigul@example.kz'
  expect(await send({ email, from: 'footer' })).toMatchObject({ status: 200, state: { note: 'start', errors: {} } })
  expect(await send({ email })).toMatchObject({ status: 422, state: { errors: { email: 'mixedEmail' }, values: { email } } })
  expect(await wishes()).toEqual([])
  expect(await send({ email, asked: email })).toEqual(sent)
})

describe('the answer and what it costs are the same (R33)', () => {
  test('for a new, a waiting, a subscribed, a departed and a stopped address', async () => {
    await ask('waiting@example.kz')
    await post.deliver()
    await subscribe(post, 'subscribed@example.kz')
    const { reader } = await subscribe(post, 'departed@example.kz')
    await leave(await cms(), reader)
    await suppress(await cms(), keyOf('stopped@example.kz'), 'complaint')
    await nativeDatabase(await cms()).collection('limits').deleteMany({})
    for (const name of ['new', 'waiting', 'subscribed', 'departed', 'stopped']) {
      await deliveries(await cms()).deleteMany({})
      expect(JSON.stringify(await send({ email: `${name}@example.kz` })), name).toBe(JSON.stringify(sent))
      expect(await wishes(), name).toEqual(['newsletter.wish'])
      expect(JSON.stringify(await send({ email: `${name}@example.kz` })), `${name}, too soon`).toBe(JSON.stringify(sent))
      expect((await wishes()).sort(), name).toEqual(['newsletter.none', 'newsletter.wish'])
    }
  })

  test('and no letter goes to one address twice in an hour, nor to a fourth from one network', async () => {
    for (let i = 0; i < 2; i += 1) await send({ email: 'once@example.kz' })
    await post.deliver()
    expect(post.server.letters).toHaveLength(1)
    for (const name of ['a', 'b', 'c']) expect(await send({ email: `${name}@example.kz` }, 'busy')).toEqual(sent)
    const outcome = await send({ email: 'd@example.kz' }, 'busy')
    expect(outcome).toMatchObject({ status: 429, state: { note: 'tooMany', values: { email: 'd@example.kz', consent: 'yes' }, minutes: 60 } })
    expect(await readerOf('d@example.kz')).toBeNull()
  })
})

describe('a form without a sum', () => {
  const byHand = (fields: Record<string, string>, from?: string) => send({ work: '', ...fields }, from)

  test('is asked a question; nothing that was typed is lost, and the right answer is taken', async () => {
    const outcome = await byHand({ email: 'a@example.kz', seal: '' })
    expect(outcome).toMatchObject({ status: 200, state: { step: 'check', note: 'check', values: { email: 'a@example.kz', locale: 'kk', consent: 'yes' } } })
    expect(await byHand({ email: 'a@example.kz', answer: 'eight' })).toMatchObject({ status: 422, state: { step: 'check', errors: { answer: 'wrongAnswer' } } })
    expect(await wishes()).toEqual([])
    expect(await byHand({ email: 'a@example.kz', answer: ' 7. ' })).toEqual(sent)
    expect(await wishes()).toEqual(['newsletter.wish'])
  })

  test('is asked the question of the editors, in any of the spellings they take', async () => {
    const payload = await cms()
    const set = (newsletterQuestion: string, newsletterAnswer: string) => payload.updateGlobal({ slug: 'site', locale: 'ru', overrideAccess: true, data: { newsletterQuestion, newsletterAnswer } })
    await set('В каком городе HR Hub?', 'Астана; Нур-Султан; г. Астана')
    expect((await findSignUp('ru')).question).toBe('В каком городе HR Hub?')
    expect(await byHand({ email: 'a@example.kz', answer: 'Алматы' })).toMatchObject({ status: 422 })
    expect(await byHand({ email: 'a@example.kz', answer: 'нур султан' })).toEqual(sent)
    await set('', '')
  })

  test('is taken less often', async () => {
    for (const name of ['a', 'b']) expect(await byHand({ email: `${name}@example.kz`, answer: '7' }, 'slow')).toEqual(sent)
    expect(await byHand({ email: 'c@example.kz', answer: '7' }, 'slow')).toMatchObject({ status: 429, state: { step: 'check' } })
  })
})

test('a seal is good for one address; pressing twice is nothing new', async () => {
  const seal = ripe()
  const work = await doneWork()
  for (const _ of [1, 2]) expect(await send({ email: 'one@example.kz', seal, work })).toEqual(sent)
  const outcome = await send({ email: 'two@example.kz', seal })
  expect(outcome).toMatchObject({ status: 200, state: { step: 'check', values: { email: 'two@example.kz' } } })
  expect('state' in outcome && outcome.state.seal).not.toBe(seal)
})

describe('a sum', () => {
  test('counts once: of ten forms at once with one solution one is taken', async () => {
    const work = await doneWork()
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => send({ email: `reader${i}@example.kz`, work })))
    expect(outcomes.filter((outcome) => 'see' in outcome)).toHaveLength(1)
    expect(await wishes()).toEqual(['newsletter.wish'])
    expect(await send({ email: 'later@example.kz', work })).toMatchObject({ status: 200, state: { step: 'check' } })
  })

  test.each([
    ['that is too old', () => doneWork(Date.now() - minutes(11))],
    ['with another number', async () => changed(await doneWork(), (work) => (work.solution.counter += 1))],
    ['that was made easier', async () => changed(await doneWork(), (work) => (work.challenge.parameters.keyPrefix = '0'))],
    ['that was prolonged', async () => changed(await doneWork(), (work) => (work.challenge.parameters.expiresAt += 9999))],
    ['of a stranger', async () => changed(await doneWork(), (work) => (work.challenge.signature = '00'.repeat(32)))],
    ['of no form at all', async () => 'bm9uc2Vuc2U='],
    ['of a strange form', async () => Buffer.from('{"challenge":{"parameters":{"cost":1e9}},"solution":[]}').toString('base64')],
  ])('%s does not count, and the question is asked', async (_what, work) => {
    expect(await send({ email: 'a@example.kz', work: await work() })).toMatchObject({ status: 200, state: { step: 'check' } })
    expect(await wishes()).toEqual([])
  })

  test('is not used up by a form with a mistake in it', async () => {
    const work = await doneWork()
    expect(await send({ email: 'nobody', work })).toMatchObject({ status: 422, state: { errors: { email: 'invalidEmail' } } })
    expect(await send({ email: 'somebody@example.kz', work })).toEqual(sent)
  })
})

type Work = { challenge: { parameters: { keyPrefix: string; expiresAt: number }; signature: string }; solution: { counter: number } }
function changed(work: string, change: (work: Work) => unknown): string {
  const read = JSON.parse(Buffer.from(work, 'base64').toString()) as Work
  change(read)
  return Buffer.from(JSON.stringify(read)).toString('base64')
}

describe('what is typed into the form', () => {
  test('a program that fills in everything is told what everybody is told, and nothing happens', async () => {
    expect(await send({ email: 'robot@example.kz', website: 'https://robot.example' })).toEqual(sent)
    expect(await rows()).toEqual([])
  })

  test.each([
    ['two addresses', 'a@example.kz, b@example.kz'], ['a header', 'a@example.kz\r\nBcc: b@example.kz'], ['a command', 'a@example.kz\r\nRCPT TO:<b@example.kz>'],
    ['an angle bracket', 'a@example.kz>'], ['a comment', '(x)a@example.kz'], ['a quote', '"a b"@example.kz'], ['no host', 'a@'], ['255 letters', `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`],
    ['ten thousand letters', `${'a'.repeat(10_000)}@example.kz`],
  ])('%s is no address', async (_what, email) => {
    expect(await send({ email })).toMatchObject({ status: 422, state: { errors: { email: 'invalidEmail' } } })
    expect(await rows()).toEqual([])
  })

  test.each(['asel@пример.қаз', 'Әсел@example.kz', 'o\'neil+news@sub.example.co.uk'])('%s is one', async (email) => {
    expect(await send({ email })).toEqual(sent)
  })

  test('without a tick there is no consent, and without a language none is guessed', async () => {
    expect(await send({ email: 'a@example.kz', consent: '', locale: 'de' })).toMatchObject({ status: 422, state: { errors: { consent: 'consentRequired', locale: 'choose' } } })
  })

  test('who saw another text of the consent reads the new one first', async () => {
    expect(await send({ email: 'a@example.kz', terms: 'older' })).toMatchObject({ status: 409, state: { note: 'terms', values: { email: 'a@example.kz' } } })
  })

  test('the short form of the footer leads to the whole one, with the address in it', async () => {
    expect(await submit({ email: 'a@example.kz', from: 'footer' })).toMatchObject({ status: 200, state: { note: 'start', values: { email: 'a@example.kz', locale: 'ru' }, errors: {} } })
    expect(await rows()).toEqual([])
  })

  test.each(['', '{"email":1}', 'email=%ff%fe&seal=%', '__proto__=1&constructor=2', 'email=a&email=b&topic-x=yes'])('%j is taken calmly', async (body) => {
    expect(await submit(body)).toMatchObject({ status: 422 })
  })
})

test('of more than sixty wishes in an hour the rest wait for the next, and the administrators hear of it once', async () => {
  await staff('admin', 'director@example.org')
  const payload = await cms()
  const before = Array.from({ length: 60 }, (_, i) => ({
    key: `newsletter.wish:${i}`, kind: 'newsletter.wish', locale: 'ru' as const, to: '', toKey: '', subjectKind: 'newsletter', subjectId: String(i),
    status: 'sent' as const, attempts: 1, nextAt: new Date(), createdAt: new Date(), updatedAt: new Date(),
  }))
  await deliveries(payload).insertMany(before as never)
  for (const name of ['a', 'b']) expect(await send({ email: `${name}@example.kz` })).toEqual(sent)
  const waiting = await deliveries(payload).find({ kind: 'newsletter.wish', status: 'queued' }).toArray()
  for (const { nextAt } of waiting) expect(nextAt.getTime()).toBeGreaterThan(Date.now() + minutes(55))
  expect(await deliveries(payload).countDocuments({ kind: 'newsletter.rush' })).toBe(1)
  await post.deliver()
  expect(post.server.letters.map(({ to }) => to)).toEqual([['director@example.org']])
})
