import { beforeAll, describe, expect, test } from 'vitest'
import { readEvent } from '#domain/events/stored-event.ts'
import { findDoor, findDoorList } from '#features/check-in/queries.ts'
import type { Locale } from '#lib/locales.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { changeEvent, plannedEvent, press, signUp } from '#tests/events.ts'
import { cms, saveDraft, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

const sessions = { office: '', editor: '', admin: '' }
beforeAll(async () => {
  for (const role of ['office', 'editor', 'admin'] as const) {
    await staff(role)
    sessions[role] = await token(`${role}@example.org`)
  }
})

const cancel = (id: string, role: keyof typeof sessions | null = 'office') =>
  rest(`/events/${id}/cancel`, { method: 'POST', json: {}, ...(role && { token: sessions[role] }) })
const overview = async (id: string, role: keyof typeof sessions = 'office') =>
  (await rest(`/events/${id}/office`, { token: sessions[role], headers: { 'Accept-Language': 'ru' } })).json as Record<string, unknown>
const come = async (event: string, ...names: string[]) => {
  for (const name of names) {
    await signUp(event, `${name}@example.kz`)
    await press(event, `${name}@example.kz`, 'confirm')
  }
}
const stored = async (id: string) => readEvent(await cms(), id)

/** What all languages of an event share, as somebody plans it anew. */
const plan = {
  startLocal: wallTimeAt(Date.now() + 20 * 86_400_000, 'Asia/Almaty'), endLocal: wallTimeAt(Date.now() + 20.1 * 86_400_000, 'Asia/Almaty'),
  joinUrl: 'https://meet.example.kz/zal', capacityRoom: 7,
}

/** All of the plan waits in the draft of `writer`: nobody else's publication brings it out, theirs does. */
async function expectWaiting(event: string, writer: Locale) {
  const waiting = async () => ((await rest(`/events/${event}/languages`, { token: sessions.office })).json as { waiting: object[] }).waiting
  const publishes = async (locale: Locale) =>
    expect((await rest(`/events/${event}/publish`, { method: 'POST', token: sessions.office, json: { languages: [locale] } })).status).toBe(200)
  const all = Object.keys(plan).map((field) => ({ field, language: writer }))
  expect(await waiting()).toEqual(expect.arrayContaining(all))
  await publishes(writer === 'ru' ? 'kk' : 'ru')
  for (const [field, value] of Object.entries(plan)) expect(await stored(event), field).not.toMatchObject({ [field]: value })
  expect(await waiting()).toEqual(expect.arrayContaining(all))
  await publishes(writer)
  expect(await stored(event)).toMatchObject({ ...plan, eventStatus: 'cancelled' })
  expect(await waiting()).toEqual([])
}

describe('the button "cancel this event"', () => {
  test('cancels at once, closes registration, marks one notice for those who registered, and is written down', async () => {
    const event = await plannedEvent({ capacityRoom: 5 })
    await come(event, 'dana', 'arman')
    expect((await cancel(event)).status).toBe(200)
    expect(await stored(event)).toMatchObject({ eventStatus: 'cancelled', _status: { ru: 'published' }, notice: { kind: 'cancelled', pending: true } })
    expect(await signUp(event, 'late@example.kz')).toMatchObject({ result: 'closed', reason: 'cancelled' })
    const { sequence } = (await stored(event)) ?? {}
    expect((await cancel(event)).status).toBe(200)
    expect((await stored(event))?.sequence).toBe(sequence)
    const { json } = await rest('/audit-log?where[act][equals]=eventCancelled&depth=0', { token: sessions.admin })
    expect(json).toMatchObject({ docs: [{ byName: 'office', event, count: 2 }] })
  })

  test.each(['ru', 'kk'] as const)('does not publish what somebody is still writing, and does not lose it: shared values in %s', async (writer) => {
    const event = await plannedEvent()
    const payload = await cms()
    const common = { collection: 'events', id: event, overrideAccess: true } as const
    await payload.update({ ...common, locale: 'kk', data: { title: 'Жарияланған', summary: 'Қысқаша', slug: `zhariyalangan-${writer}`, _status: 'published' } })
    await payload.update({ ...common, locale: 'ru', draft: true, data: { title: 'Ещё пишется', summary: 'Черновик' } as never })
    await payload.update({ ...common, locale: 'kk', draft: true, data: { title: 'Әлі жазылуда' } as never })
    await payload.update({ ...common, locale: writer, draft: true, data: plan as never })
    const before = await stored(event)
    expect((await cancel(event, 'editor')).status).toBe(200)
    const after = await stored(event)
    expect(after).toMatchObject({ eventStatus: 'cancelled', title: before?.title, publicSlugs: before?.publicSlugs, _status: { ru: 'published', kk: 'published' } })
    for (const [locale, title] of [['ru', 'Ещё пишется'], ['kk', 'Әлі жазылуда']] as const) {
      expect(await payload.findByID({ ...common, locale, draft: true }), locale).toMatchObject({ title, eventStatus: 'cancelled' })
      expect((await payload.findByID({ ...common, locale })).title).not.toBe(title)
    }
    expect(after).toMatchObject({ startLocal: before?.startLocal, startUtc: before?.startUtc })
    await expectWaiting(event, writer)
  })

  test('does not publish what waits in the draft of another language than the first, which itself has none', async () => {
    const event = await plannedEvent()
    await saveDraft('events', event, 'kk', { title: 'Әлі жазылуда', summary: 'Қысқаша', ...plan })
    expect((await cancel(event, 'editor')).status).toBe(200)
    await expectWaiting(event, 'kk')
  })

  test('is for staff, and for events that people wait for', async () => {
    const past = await plannedEvent({ start: new Date(Date.now() - 5 * 86_400_000) })
    expect((await cancel(past)).status).toBe(409)
    const event = await plannedEvent()
    expect((await cancel(event, null)).status).toBe(401)
    expect((await cancel('0'.repeat(24))).status).toBe(404)
    expect((await cancel('abc')).status).toBe(404)
  })
})

describe('beside an event', () => {
  test('editors see numbers, the office sees more', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, 'dana', 'arman')
    expect(await overview(event, 'editor')).toEqual({
      office: false, state: 'coming', people: 2, changes: [], seats: [{ mode: 'room', capacity: 1, taken: 1, waiting: 1, over: 0, state: 'full' }],
    })
    expect(await overview(event)).toMatchObject({ office: true })
    expect((await rest(`/events/${event}/office`)).status).toBe(401)
  })

  test('stands what changed since people were told, until somebody answers', async () => {
    const event = await plannedEvent({ mode: 'hybrid', capacityRoom: 5 })
    await come(event, 'dana')
    await changeEvent(event, { mode: 'room' })
    expect(await overview(event)).toMatchObject({ changes: [{ label: 'Как проходит', before: 'В зале и онлайн', after: 'В зале' }], people: 1 })
    expect((await rest(`/events/${event}/announcement`, { method: 'POST', token: sessions.office, json: { notify: true } })).status).toBe(200)
    expect(await overview(event)).toMatchObject({ changes: [] })
    expect((await stored(event))?.notice).toMatchObject({ kind: 'changed', pending: true })
  })
})

test('the door and its list of names are opened by the office and administrators, in nobody else’s session', async () => {
  const event = await plannedEvent({ capacityRoom: 5 })
  await come(event, 'dana')
  const session = (role: keyof typeof sessions) => new Headers({ cookie: `payload-token=${sessions[role]}` })
  for (const find of [(headers: Headers) => findDoorList(headers, 'ru', event), (headers: Headers) => findDoor(headers, 'ru', event, 'а')]) {
    expect(await find(new Headers())).toEqual({ is: 'forbidden' })
    expect(await find(session('editor'))).toEqual({ is: 'missing' })
    for (const role of ['office', 'admin'] as const) expect(await find(session(role))).toMatchObject({ is: 'here', document: { people: [{ name: 'Айгүл' }] } })
  }
})
