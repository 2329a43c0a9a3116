import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { confirmSubscription } from '#domain/newsletter/confirm.ts'
import { consentHistory } from '#domain/newsletter/consent.ts'
import { linkToken } from '#domain/newsletter/links.ts'
import { manage } from '#domain/newsletter/manage.ts'
import { act } from '#domain/registrations/act.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { registrationToken } from '#domain/registrations/token.ts'
import { submitSignUp } from '#features/newsletter/action.ts'
import { findSignUp } from '#features/newsletter/queries.ts'
import { makeSeal } from '#lib/challenge.ts'
import { networkHeader } from '#lib/form-outcome.ts'
import { hours } from '#lib/retention.ts'
import { brokenOffAnywhere, strangelyFailing } from '#tests/broken-off.ts'
import { comes, rowOf, signUp } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { openPost } from '#tests/post.ts'
import { rest } from '#tests/rest.ts'
import { ask, doneWork, keyOf, linkTo, readerOf, subscribe } from '#tests/readers.ts'
import { eventId, newEvent, post as register, registered } from '#tests/registration-form.ts'

// Whatever a person sends may be broken off at any command by an election of the set, and is then sent again: by the
// front door, or by the person. It must end as if it had come through at once.

let post: Awaited<ReturnType<typeof openPost>>
let number = 0
const next = (name: string) => `${name}${(number += 1)}@example.kz`

beforeAll(async () => {
  post = await openPost()
  await newEvent()
})
afterAll(() => post.close())

const lettersTo = async (email: string) => (await deliveries(await cms()).find({ toKey: keyOf(email) }).toArray()).map(({ kind }) => kind).filter((kind) => kind !== 'newsletter.none')
const linesOf = async (email: string) => (await consentHistory(await cms(), keyOf(email))).map(({ what }) => what)

describe.runIf(inject('failPoints'))('broken off at any place and sent again', () => {
  test('the sign-up form leads to one letter', async () => {
    const terms = (await findSignUp('ru')).consent.mark
    const places = await brokenOffAnywhere({
      begin: async () => ({ email: next('reader'), work: await doneWork(), seal: makeSeal(Date.now() - 60_000) }),
      work: async (fields) => {
        const body = new URLSearchParams({ ...fields, terms, locale: 'ru', consent: 'yes', website: '' })
        const headers = { [networkHeader]: fields.email, 'content-type': 'application/x-www-form-urlencoded' }
        expect(await submitSignUp('ru', new Request('http://localhost:3000/', { method: 'POST', headers, body }))).toEqual({ see: '/ru/newsletter/sent' })
      },
      check: async ({ email }, at) => expect(await lettersTo(email), `command ${at}`).toEqual(['newsletter.wish']),
    })
    expect(places).toBeGreaterThan(5)
  })

  test('a letter on its way goes once, at the next look, and no try of it is counted', async () => {
    const places = await brokenOffAnywhere({
      lasts: 300,
      begin: async () => {
        await post.clear()
        const email = next('waits')
        await signUp(eventId, email)
        return email
      },
      work: async () => post.deliver(),
      check: async (email, at) => {
        await post.deliver()
        expect(await deliveries(await cms()).findOne({ toKey: keyOf(email) }), `command ${at}`).toMatchObject({ status: 'sent', attempts: 1 })
        expect(post.server.lettersTo(email).length, `command ${at}`).toBe(1)
      },
    })
    expect(places).toBeGreaterThan(5)
  })

  test('the registration form leads to one letter', async () => {
    const places = await brokenOffAnywhere({
      begin: async () => ({ email: next('visitor'), seal: makeSeal(Date.now() - 60_000) }),
      work: async (fields) => expect(await register(fields, { from: fields.email })).toEqual(registered()),
      check: async ({ email }, at) => {
        expect(await lettersTo(email), `command ${at}`).toEqual(['registration.confirm'])
        expect(await rowOf(eventId, email)).toMatchObject({ state: 'held', owed: null })
      },
    })
    expect(places).toBeGreaterThan(5)
  })

  test('who asks for the letter once more gets one', async () => {
    await brokenOffAnywhere({
      begin: async () => {
        const email = next('again')
        await comes(eventId, email)
        await registrations(await cms()).updateOne({ _id: (await rowOf(eventId, email))._id }, { $set: { lastLetterAt: new Date(Date.now() - hours(2)) } })
        return { email, before: (await lettersTo(email)).length }
      },
      work: async ({ email }) => signUp(eventId, email),
      check: async ({ email, before }, at) => expect((await lettersTo(email)).length, `command ${at}`).toBe(before + 1),
    })
  })

  test.each([
    ['confirm', 'confirmed', ['registration.confirm', 'registration.ticket']],
    ['cancel', 'cancelled', ['registration.confirm', 'registration.ticket', 'registration.cancelled']],
  ] as const)('the button "%s" does its work once', async (action, state, letters) => {
    await brokenOffAnywhere({
      begin: async () => {
        const email = next(action)
        await (action === 'confirm' ? signUp(eventId, email) : comes(eventId, email))
        return { email, token: registrationToken(await rowOf(eventId, email)) }
      },
      work: async ({ token }) => act(await cms(), token, action),
      check: async ({ email }, at) => {
        expect(await rowOf(eventId, email), `command ${at}`).toMatchObject({ state, owed: null })
        expect((await lettersTo(email)).sort(), `command ${at}`).toEqual([...letters].sort())
      },
    })
  })

  test('a subscription is confirmed, and written down once', async () => {
    await brokenOffAnywhere({
      begin: async () => {
        await post.clear()
        const email = next('confirms')
        await ask(email)
        await post.deliver()
        return { email, link: await linkTo(post, email, 'confirm') }
      },
      work: async ({ link }) => confirmSubscription(await cms(), link),
      check: async ({ email }, at) => {
        expect(await readerOf(email), `command ${at}`).toMatchObject({ status: 'confirmed' })
        expect(await linesOf(email), `command ${at}`).toEqual(['requested', 'confirmed'])
      },
    })
  })

  test.each([
    ['leave', ['withdrawn']],
    ['save', ['locale']],
    ['resume', ['withdrawn', 'resumed']],
  ] as const)('the button "%s" of a reader is written down once', async (action, lines) => {
    await brokenOffAnywhere({
      begin: async () => {
        await post.clear()
        const email = next(action)
        const link = linkToken('manage', (await subscribe(post, email)).reader)
        if (action === 'resume') await manage(await cms(), link, { action: 'leave' })
        return { email, link }
      },
      work: async ({ link }) => manage(await cms(), link, { action, choice: { locale: 'kk', topics: [] } }),
      check: async ({ email }, at) => expect(await linesOf(email), `command ${at}`).toEqual(['requested', 'confirmed', ...lines]),
    })
  })

  test('an error that nobody knows is a fault of ours only while the database answers', async () => {
    const reads = ['find', 'aggregate', 'count']
    const statusOf = async () => (await rest('/stories')).status
    expect(await strangelyFailing(reads, statusOf)).toBe(500)
    expect(await strangelyFailing([...reads, 'ping'], statusOf)).toBe(503)
    expect(await statusOf()).toBe(200)
  })
})
