import { beforeAll, describe, expect, test } from 'vitest'
import { cms, event, publish, saveDraft, speaker, staff, withdraw } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let editor: string
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const stored = async (id: string) => (await cms()).findByID({ collection: 'events', id, locale: 'ru', overrideAccess: true, depth: 0 })

test('what the clock shows there is kept as typed, and the instant follows', async () => {
  const id = await event({ ru: { title: 'Основы' } })
  expect(await stored(id)).toMatchObject({
    startLocal: '2027-02-06T11:00', startUtc: '2027-02-06T06:00:00.000Z', endUtc: '2027-02-06T12:00:00.000Z', zone: 'Asia/Almaty', timeNote: [],
  })
  const berlin = await event({ ru: { title: 'Берлин' } }, { zone: 'Europe/Berlin' })
  expect(await stored(berlin)).toMatchObject({ startUtc: '2027-02-06T10:00:00.000Z' })
})

test('a time that comes twice is taken as the later one, and the editor is told', async () => {
  const id = await event({ ru: { title: 'Ночью' } }, { startLocal: '2024-02-29T23:30', endLocal: '2024-03-01T01:00' })
  expect(await stored(id)).toMatchObject({ startUtc: '2024-02-29T18:30:00.000Z', timeNote: ['startTwice'] })
  expect((await rest(`/events/${id}`)).text).not.toContain('timeNote')
})

test.each([
  ['a time that never comes', { zone: 'Europe/Berlin', startLocal: '2027-03-28T02:30', endLocal: '2027-03-28T05:00' }, 'Часы там этого времени не покажут'],
  ['an end before the beginning', { endLocal: '2027-02-06T10:00' }, 'Конец бывает позже начала'],
  ['a day that is none', { startLocal: '2027-02-30T10:00' }, 'не покажут'],
] as const)('%s is refused, in a draft too', async (_what, data, reason) => {
  const refused = await rest('/events?locale=ru&draft=true', {
    method: 'POST', token: editor, headers: { 'Accept-Language': 'ru' },
    json: { title: 'Нельзя', startLocal: '2027-02-06T11:00', endLocal: '2027-02-06T17:00', ...data, _status: 'draft' },
  })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain(reason)
})

test('a language is published with title, summary and times, a speaker with name, words and consent', async () => {
  await expect(event({ ru: { title: 'Без краткого', summary: '' } })).rejects.toThrow(/Кратко/)
  await expect(event({ ru: { title: 'Без времени' } }, { startLocal: null, endLocal: null })).rejects.toThrow(/Начало/)
  await expect(speaker({ ru: { name: 'Без согласия' } }, { consent: false })).rejects.toThrow(/Согласие/)
  await expect(speaker({ ru: { name: 'Без слов', bio: '' } })).rejects.toThrow(/О человеке/)
  expect(await event({ ru: { title: 'Черновик', summary: '' } }, { startLocal: null }, { published: [] })).toBeTruthy()
})

test('the list of past events is no event', async () => {
  await expect(event({ en: { title: 'X', slug: 'past' } })).rejects.toThrow()
  const id = await event({ en: { title: 'Past' } })
  expect((await (await cms()).findByID({ collection: 'events', id, locale: 'en', overrideAccess: true })).slug).toBe('past-2')
})

describe('the sequence of calendar entries', () => {
  test('rises with every change of time, place, mode or state, and not with one of words', async () => {
    const id = await event({ ru: { title: 'Сдвиги' } })
    const first = await stored(id)
    expect(first).toMatchObject({ sequence: 0, previousStart: [] })
    await publish('events', id, 'ru', { startLocal: '2027-02-06T12:00' })
    expect(await stored(id)).toMatchObject({ sequence: 1, previousStart: [{ utc: first.startUtc }] })
    await publish('events', id, 'ru', { address: 'Улица, 1' })
    await publish('events', id, 'ru', { address: 'Улица, 2' })
    await publish('events', id, 'ru', { mode: 'hybrid' })
    await publish('events', id, 'ru', { eventStatus: 'movedOnline' })
    const last = await stored(id)
    expect(last.sequence).toBe(5)
    await publish('events', id, 'ru', { title: 'Другие слова' })
    const renamed = await stored(id)
    expect(renamed).toMatchObject({ sequence: 5, previousStart: [{ utc: first.startUtc }] })
    expect(String(renamed.changedAt) > String(last.changedAt), 'the entry has new words').toBe(true)
    await publish('events', id, 'ru', { recording: 'https://example.org/v' })
    expect((await stored(id)).changedAt).toBe(renamed.changedAt)
  })

  test('is not moved by a draft, nor set back by an old version', async () => {
    const id = await event({ ru: { title: 'Черновики' } })
    await saveDraft('events', id, 'ru', { startLocal: '2027-02-06T13:00' })
    expect(await stored(id)).toMatchObject({ sequence: 0, startLocal: '2027-02-06T11:00' })
    await publish('events', id, 'ru', { startLocal: '2027-02-06T14:00' })
    const payload = await cms()
    const { docs } = await payload.findVersions({ collection: 'events', where: { parent: { equals: id } }, sort: 'createdAt', overrideAccess: true, locale: 'all' })
    await payload.restoreVersion({ collection: 'events', id: String(docs[0]?.id), overrideAccess: true })
    expect(await stored(id)).toMatchObject({ sequence: 2, startLocal: '2027-02-06T11:00' })
  })

  test('cannot be set from outside, nor what people were told', async () => {
    const id = await event({ ru: { title: 'Руками' } })
    await rest(`/events/${id}?locale=ru`, {
      method: 'PATCH', token: editor, json: { sequence: 99, startUtc: '2000-01-01T00:00:00.000Z', announced: {}, notice: { pending: true }, repeatOf: 'x', changedAt: '2000-01-01T00:00:00.000Z' },
    })
    const doc = await stored(id)
    expect(doc).toMatchObject({ sequence: 0, startUtc: '2027-02-06T06:00:00.000Z' })
    expect(doc.notice?.pending).not.toBe(true)
  })
})

test('an event nobody registered for may be withdrawn, thrown away and deleted', async () => {
  const id = await event({ ru: { title: 'Никого' } })
  await withdraw('events', id, 'ru')
  await publish('events', id, 'ru')
  await (await cms()).update({ collection: 'events', id, overrideAccess: true, data: { deletedAt: new Date().toISOString() } as never })
  await (await cms()).delete({ collection: 'events', id, overrideAccess: true, trash: true })
  expect((await rest(`/events/${id}`)).status).toBe(404)
})

describe('further dates', () => {
  const ask = (id: string, json: object, session = editor) => rest(`/events/${id}/repeat`, { method: 'POST', token: session, json })

  test('are drafts of the same event in all its languages', async () => {
    const id = await event({ ru: { title: 'Курс', slug: 'kurs' }, kk: { title: 'Курс қазақша' } }, { capacityRoom: 12, registration: { policy: 'open', closesLocal: '2027-02-05T18:00' } })
    const { status, json } = await ask(id, { rule: 'weekly', count: 3 })
    expect(status).toBe(200)
    const { made } = json as { made: { id: string; startLocal: string }[] }
    expect(made.map(({ startLocal }) => startLocal)).toEqual(['2027-02-13T11:00', '2027-02-20T11:00', '2027-02-27T11:00'])
    const payload = await cms()
    const copy = await payload.findByID({ collection: 'events', id: String(made[0]?.id), locale: 'kk', draft: true, overrideAccess: true, depth: 0 })
    expect(copy).toMatchObject({ title: 'Курс қазақша', endLocal: '2027-02-13T17:00', capacityRoom: 12, repeatOf: id, _status: 'draft', registration: { closesLocal: '2027-02-12T18:00' } })
    expect((await payload.findByID({ collection: 'events', id: String(made[0]?.id), locale: 'ru', draft: true, overrideAccess: true })).slug).toBe('kurs-2027-02-13')
    expect((await stored(id)).repeatOf).toBe(id)
  })

  test.each([{}, { rule: 'daily', count: 3 }, { rule: 'weekly', count: 53 }, { rule: 'weekly', count: 0 }, { dates: [] }, { dates: [1] }, { dates: ['whenever'] }, { rule: 'weekly', count: '3' }])('%o is refused', async (json) => {
    const id = await event({ ru: { title: 'Правила' } })
    expect((await ask(id, json)).status).toBe(400)
  })

  test('are for staff', async () => {
    const id = await event({ ru: { title: 'Чужим' } })
    expect((await rest(`/events/${id}/repeat`, { method: 'POST', json: { rule: 'weekly', count: 1 } })).status).toBe(403)
    expect((await rest(`/events/${id}/announcement`)).status).toBe(403)
    expect((await rest(`/events/${id}/announcement`, { method: 'POST', json: { notify: true } })).status).toBe(403)
    expect((await rest('/events/abc/announcement', { token: editor })).status).toBe(404)
  })
})
