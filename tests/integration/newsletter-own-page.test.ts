import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { complaint } from '#domain/newsletter/bounced.ts'
import { findConfirmation } from '#domain/newsletter/confirm.ts'
import { consentHistory } from '#domain/newsletter/consent.ts'
import { linkToken } from '#domain/newsletter/links.ts'
import { findSubscription, manage } from '#domain/newsletter/manage.ts'
import { subscribers, suppressions, tokens } from '#domain/newsletter/rows.ts'
import { minutes } from '#lib/retention.ts'
import { cms, topic } from '#tests/factories.ts'
import { ask, historyOf, keyOf, nobodyYet, readerOf, subscribe } from '#tests/readers.ts'
import { openPost } from '#tests/post.ts'

let post: Awaited<ReturnType<typeof openPost>>
const anna = 'Anna@example.kz'

beforeAll(async () => void (post = await openPost()))
beforeEach(() => nobodyYet(post))
afterEach(() => vi.useRealTimers())
afterAll(() => post.close())

describe('a reader’s own page', () => {
  test('shows a masked address; language and topics are changed there, and written down', async () => {
    const chosen = await topic({ ru: 'Суды' })
    const { reader } = await subscribe(post, anna)
    const link = linkToken('manage', reader)
    expect(await findSubscription(await cms(), link)).toMatchObject({ status: 'confirmed', maskedEmail: 'A•••@e•••.kz', topics: [] })
    expect(await manage(await cms(), link, { action: 'save', choice: { locale: 'kk', topics: [chosen] } })).toMatchObject({ locale: 'kk', topics: [chosen] })
    expect(await historyOf()).toEqual(['requested', 'confirmed', 'locale', 'topics'])
  })

  test('leaves at once, and for half an hour there is a way back', async () => {
    const { reader } = await subscribe(post, anna)
    const link = linkToken('manage', reader)
    expect(await manage(await cms(), link, { action: 'leave' })).toMatchObject({ status: 'unsubscribed', canResume: true })
    expect(await manage(await cms(), link, { action: 'resume' })).toMatchObject({ status: 'confirmed' })
    await manage(await cms(), link, { action: 'leave' })
    const late = new Date(Date.now() + minutes(31))
    expect(await manage(await cms(), link, { action: 'resume' }, 'manage', late)).toMatchObject({ status: 'unsubscribed', canResume: false })
    expect(await historyOf()).toEqual(['requested', 'confirmed', 'withdrawn', 'resumed', 'withdrawn'])
  })

  test('has no way back for whoever called a letter spam: no old letter of theirs revives the address', async () => {
    const { reader } = await subscribe(post, anna)
    const link = linkToken('manage', reader)
    await complaint(await cms(), reader.emailKey)
    expect(await manage(await cms(), link, { action: 'resume' })).toMatchObject({ status: 'unsubscribed', canResume: false })
    expect(await historyOf()).toEqual(['requested', 'confirmed', 'withdrawn'])
  })

  test('a hundred mail programs at once leave once', async () => {
    const { reader } = await subscribe(post, anna)
    await Promise.all(Array.from({ length: 100 }, async () => manage(await cms(), linkToken('leave', reader), { action: 'leave' }, 'leave')))
    expect(await readerOf(anna)).toMatchObject({ status: 'unsubscribed' })
    expect((await historyOf()).filter((what) => what === 'withdrawn')).toHaveLength(1)
  })

  test('opens by its own link only, and by none once the links of a person are ended', async () => {
    const { reader } = await subscribe(post, anna)
    const link = linkToken('manage', reader)
    const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    for (const wrong of [linkToken('leave', reader), flip(link, 0), flip(link, 22), flip(link, link.length - 2), link.slice(0, -1), `${link}>`, `${link}.`]) {
      expect(await findSubscription(await cms(), wrong)).toBeUndefined()
    }
    await subscribers(await cms()).updateOne({ _id: reader._id }, { $inc: { linkVersion: 1 } })
    expect(await findSubscription(await cms(), link)).toBeUndefined()
  })

  test('erases everything but dates under a keyed hash; an old link then opens nothing, and signing up anew works', async () => {
    const { link, reader } = await subscribe(post, anna)
    expect(await manage(await cms(), linkToken('manage', reader), { action: 'erase' })).toBe('erased')
    expect(await readerOf(anna)).toBeNull()
    expect(await tokens(await cms()).countDocuments({})).toBe(0)
    expect((await deliveries(await cms()).find({}).toArray()).map(({ to, toKey }) => [to, toKey])).toEqual([['', '']])
    const history = await consentHistory(await cms(), keyOf(anna))
    expect(history.map(({ what }) => what)).toEqual(['requested', 'confirmed', 'erased'])
    expect(JSON.stringify(history)).not.toContain(keyOf(anna))
    expect(await findConfirmation(await cms(), link)).toEqual({ is: 'unknown' })

    const { reader: again } = await subscribe(post, anna)
    expect(await findConfirmation(await cms(), link)).toEqual({ is: 'unknown' })
    expect(await findSubscription(await cms(), linkToken('manage', reader))).toBeUndefined()
    expect(await manage(await cms(), linkToken('leave', reader), { action: 'leave' }, 'leave')).toBeUndefined()
    expect(await readerOf(anna)).toMatchObject({ _id: again._id, status: 'confirmed' })
  })

  test('erased with the wish to hear nothing more, no form revives the address', async () => {
    const { reader } = await subscribe(post, anna)
    await manage(await cms(), linkToken('manage', reader), { action: 'erase', never: true })
    await post.clear()
    await ask(anna)
    await post.deliver()
    expect(post.server.letters).toEqual([])
    expect(JSON.stringify(await suppressions(await cms()).find({}).toArray())).not.toMatch(/anna|example/i)
  })
})
