import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { confirmSubscription, disown, findConfirmation } from '#domain/newsletter/confirm.ts'
import { consentHistory, personOf } from '#domain/newsletter/consent.ts'
import { linkToken } from '#domain/newsletter/links.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { consentTexts, subscribers, tokens } from '#domain/newsletter/rows.ts'
import { suppress, suppressionOf } from '#domain/newsletter/suppressions.ts'
import { locales } from '#lib/locales.ts'
import { days, hours } from '#lib/retention.ts'
import { cms, topic } from '#tests/factories.ts'
import { ask, historyOf, keyOf, linkTo, nobodyYet, readerOf, subscribe } from '#tests/readers.ts'
import { openPost } from '#tests/post.ts'

let post: Awaited<ReturnType<typeof openPost>>
const anna = 'Anna@example.kz'

beforeAll(async () => void (post = await openPost()))
beforeEach(() => nobodyYet(post))
afterEach(() => vi.useRealTimers())
afterAll(() => post.close())

/** Time goes by for us; letters and the database have clocks of their own. */
const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })

describe('whoever signs up', () => {
  test.each(locales)('gets one letter in %s with one button, and is subscribed by pressing it', async (locale) => {
    await ask(anna, { locale })
    expect(await readerOf(anna)).toBeNull()
    await post.deliver()
    expect(await readerOf(anna)).toMatchObject({ status: 'pending', locale, source: 'form' })
    const [letter, ...others] = await post.to(anna)
    expect(others).toEqual([])
    expect(letter?.mail.headers.get('content-language')).toBe(locale)
    expect(letter?.mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(letter?.mail.headers.has('list-unsubscribe-post')).toBe(false)
    expect(letter?.html).toContain(`lang="${locale}"`)
    const link = await linkTo(post, anna, 'confirm')
    expect(link).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await findConfirmation(await cms(), link)).toMatchObject({ is: 'open', locale, maskedEmail: 'A•••@e•••.kz' })
    expect(await confirmSubscription(await cms(), link)).toMatchObject({ is: 'done', locale })
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed' })
    expect(await historyOf()).toEqual(['requested', 'confirmed'])
  })

  test('gets a letter without anything that was typed into the form', async () => {
    await ask('buy-cheap-pills@example.kz')
    await post.deliver()
    const [letter] = await post.to('buy-cheap-pills@example.kz')
    expect(letter?.text).not.toContain('pills')
    expect(letter?.html).not.toContain('pills')
  })

  test('gets the topics and the language they chose', async () => {
    const chosen = await topic({ ru: 'Выборы', kk: 'Сайлау' })
    const { reader } = await subscribe(post, anna, { locale: 'kk', topics: [chosen, 'nonsense'] })
    expect(reader.topics.map(String)).toEqual([chosen])
    expect(reader.locale).toBe('kk')
  })

  test('agreed to a text that is kept as it was', async () => {
    await subscribe(post, anna, { locale: 'kk' })
    const [requested] = await consentHistory(await cms(), keyOf(anna))
    expect(requested).toMatchObject({ what: 'requested', path: '/kk/newsletter', person: personOf(keyOf(anna)) })
    const text = await consentTexts(await cms()).findOne({ sha256: requested?.textHash ?? '' })
    expect(text).toMatchObject({ locale: 'kk', version: requested?.textVersion, text: expect.stringContaining('30 күннен') })
  })
})

describe('a second form with the same address', () => {
  test('before the button was pressed: another letter, still one person', async () => {
    await ask(anna)
    await ask('ANNA+news@example.kz', { locale: 'kk' })
    await post.deliver()
    expect(await subscribers(await cms()).countDocuments({})).toBe(1)
    expect(post.server.letters).toHaveLength(2)
    await confirmSubscription(await cms(), await linkTo(post, anna, 'confirm'))
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed', locale: 'ru' })
  })

  test('from a subscriber: nothing changes, and they are told once a week', async () => {
    const { reader } = await subscribe(post, anna, { locale: 'kk' })
    for (const locale of locales) await ask(anna, { locale })
    await post.deliver()
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed', locale: 'kk', statusAt: reader.statusAt })
    const letters = await post.to(anna)
    expect(letters).toHaveLength(2)
    expect(letters[1]?.text).toContain(linkToken('manage', reader))
    later(days(8))
    await ask(anna)
    await post.deliver(new Date())
    expect(await post.to(anna)).toHaveLength(3)
  })

  test('by whomever and in whatever hour: three letters a day, and the next on another day', async () => {
    const later = (count: number) => new Date(Date.now() + hours(count))
    for (const count of [0, 2, 4, 6, 25]) await ask(anna, { at: later(count) })
    const kinds = (await deliveries(await cms()).find({}).sort({ _id: 1 }).toArray()).map(({ kind }) => kind)
    expect(kinds).toEqual([...Array<string>(3).fill('newsletter.wish'), 'newsletter.none', 'newsletter.wish'])
  })

  test('from somebody who left: they stay away until they press the button', async () => {
    const { reader } = await subscribe(post, anna)
    await leave(await cms(), reader)
    await ask(anna, { locale: 'en' })
    await post.deliver()
    expect(await readerOf(anna)).toMatchObject({ status: 'unsubscribed', locale: 'ru' })
    await confirmSubscription(await cms(), await linkTo(post, anna, 'confirm'))
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed', locale: 'en' })
  })

  test.each(['complaint', 'never', 'admin'] as const)('from an address that is stopped (%s): no letter, no person', async (reason) => {
    await suppress(await cms(), keyOf(anna), reason)
    await ask(anna)
    await post.deliver()
    expect(post.server.letters).toEqual([])
    expect(await readerOf(anna)).toBeNull()
  })

  test('from an address that refused letters: one in thirty days, and its button lifts the stop', async () => {
    await suppress(await cms(), keyOf(anna), 'hard-bounce')
    for (let i = 0; i < 3; i += 1) await ask(anna)
    await post.deliver()
    expect(await post.to(anna)).toHaveLength(1)
    await confirmSubscription(await cms(), await linkTo(post, anna, 'confirm'))
    expect(await suppressionOf(await cms(), keyOf(anna))).toBeNull()
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed' })
  })
})

describe('the link of the first letter', () => {
  test('opened again and again by programs changes nothing; the person’s button then works (R34)', async () => {
    await ask(anna)
    await post.deliver()
    const link = await linkTo(post, anna, 'confirm')
    const before = await readerOf(anna)
    for (let i = 0; i < 3; i += 1) expect(await findConfirmation(await cms(), link)).toMatchObject({ is: 'open' })
    expect(await readerOf(anna)).toEqual(before)
    expect(await confirmSubscription(await cms(), link)).toMatchObject({ is: 'done' })
  })

  test('pressed twice at once subscribes once, and both see that it is done', async () => {
    await ask(anna)
    await post.deliver()
    const link = await linkTo(post, anna, 'confirm')
    const views = await Promise.all([1, 2, 3].map(async () => confirmSubscription(await cms(), link)))
    for (const view of views) expect(view).toMatchObject({ is: 'done' })
    expect(await historyOf()).toEqual(['requested', 'confirmed'])
    expect(await confirmSubscription(await cms(), link)).toMatchObject({ is: 'done' })
    // A letter that is passed on opens nobody's own page: the way there is shown to one press of the button.
    expect(views.filter((view) => 'manage' in view)).toHaveLength(1)
    for (const later of [await confirmSubscription(await cms(), link), await findConfirmation(await cms(), link)]) expect(later).not.toHaveProperty('manage')
  })

  test('works for 48 hours, and is kept as a hash only', async () => {
    await ask(anna)
    await post.deliver()
    const link = await linkTo(post, anna, 'confirm')
    expect(JSON.stringify(await tokens(await cms()).find({}).toArray())).not.toContain(link)
    const soon = new Date(Date.now() + hours(47))
    expect(await findConfirmation(await cms(), link, soon)).toMatchObject({ is: 'open' })
    const late = new Date(Date.now() + hours(49))
    expect(await confirmSubscription(await cms(), link, late)).toEqual({ is: 'expired', locale: 'ru' })
    expect(await readerOf(anna)).toMatchObject({ status: 'pending' })
  })

  test('with a letter changed, cut off or added is no link', async () => {
    const { link, reader } = await subscribe(post, anna)
    const wrong = [link.slice(0, -1), `${link}=`, `${link}>`, `${link}.`, `${link.startsWith('A') ? 'B' : 'A'}${link.slice(1)}`, linkToken('manage', reader), '', 'x'.repeat(5000)]
    for (const text of wrong) expect(await confirmSubscription(await cms(), text)).toEqual({ is: 'unknown' })
  })

  test('of a wish that somebody else had: the address is forgotten, and if it is wished so never written to', async () => {
    await ask(anna)
    await post.deliver()
    const link = await linkTo(post, anna, 'confirm')
    expect(await disown(await cms(), link, false)).toMatchObject({ is: 'disowned' })
    expect(await readerOf(anna)).toBeNull()
    expect(await suppressionOf(await cms(), keyOf(anna))).toBeNull()
    expect(await confirmSubscription(await cms(), link)).toMatchObject({ is: 'disowned' })
    await ask(anna)
    await post.deliver()
    await disown(await cms(), await linkTo(post, anna, 'confirm'), true)
    expect(await suppressionOf(await cms(), keyOf(anna))).toMatchObject({ reason: 'never' })
    await ask(anna)
    await post.deliver()
    expect(await post.to(anna)).toHaveLength(2)
  })

  test('of a wish that somebody else had, while its owner is subscribed by another letter: they stay', async () => {
    await ask(anna)
    await ask(anna)
    await post.deliver()
    const [first = '', second = ''] = (await post.to(anna)).map(({ text }) => /\/newsletter\/confirm\/([A-Za-z0-9_-]+)/.exec(text)?.[1])
    await confirmSubscription(await cms(), first)
    expect(await disown(await cms(), second, false)).toMatchObject({ is: 'disowned' })
    expect(await readerOf(anna)).toMatchObject({ status: 'confirmed' })
  })

  test('lifts no stop but that of letters that came back', async () => {
    await ask(anna)
    await post.deliver()
    await suppress(await cms(), keyOf(anna), 'complaint')
    await confirmSubscription(await cms(), await linkTo(post, anna, 'confirm'))
    expect(await suppressionOf(await cms(), keyOf(anna))).toMatchObject({ reason: 'complaint' })
  })
})
