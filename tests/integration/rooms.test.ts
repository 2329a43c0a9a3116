import { beforeAll, expect, test } from 'vitest'
import { cms, event, publish, saveDraft, space, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let editor: string
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const at = (day: string, from: string, to: string, room: string) => ({ space: room, startLocal: `${day}T${from}`, endLocal: `${day}T${to}` })

test('two events cannot be in one room at once; the editor reads when it is taken, and by what', async () => {
  const room = await space()
  await event({ ru: { title: 'Первое' } }, at('2027-02-06', '11:00', '17:00', room))
  await expect(event({ ru: { title: 'Второе' } }, at('2027-02-06', '16:59', '18:00', room))).rejects.toThrow(/Зал/)
  const { status, text } = await rest('/events?locale=ru&draft=true', {
    method: 'POST', token: editor, headers: { 'Accept-Language': 'ru' }, json: { title: 'Третье', _status: 'draft', ...at('2027-02-06', '10:00', '11:01', room) },
  })
  expect(status).toBe(400)
  expect(text).toContain('Зал занят с 06.02.2027 11:00 до 06.02.2027 17:00')
  expect(text).toContain('Первое')
})

test('touching times, another room, online and the next day are no clash', async () => {
  const room = await space()
  await event({ ru: { title: 'Днём' } }, at('2027-02-07', '11:00', '13:00', room))
  await event({ ru: { title: 'Сразу после' } }, at('2027-02-07', '13:00', '15:00', room))
  await event({ ru: { title: 'Сразу до' } }, at('2027-02-07', '09:00', '11:00', room))
  await event({ ru: { title: 'В другом' } }, at('2027-02-07', '11:00', '13:00', await space()))
  await event({ ru: { title: 'Онлайн' } }, { ...at('2027-02-07', '11:00', '13:00', room), mode: 'online' })
  await event({ ru: { title: 'Завтра' } }, at('2027-02-08', '11:00', '13:00', room))
})

test('setting up and clearing count', async () => {
  const room = await space({ setupMinutes: 30, clearMinutes: 15 })
  await event({ ru: { title: 'С подготовкой' } }, at('2027-02-09', '11:00', '13:00', room))
  await expect(event({ ru: { title: 'Впритык' } }, at('2027-02-09', '13:44', '15:00', room))).rejects.toThrow(/Зал/)
  await event({ ru: { title: 'С запасом' } }, at('2027-02-09', '13:45', '15:00', room))
})

test('a night over two days is seen from both', async () => {
  const room = await space()
  await event({ ru: { title: 'Ночь' } }, { space: room, startLocal: '2027-12-31T22:00', endLocal: '2028-01-01T02:00' })
  await expect(event({ ru: { title: 'Утро' } }, at('2028-01-01', '01:00', '03:00', room))).rejects.toThrow(/Зал/)
})

test('what is cancelled, put off, moved online or thrown away frees the room', async () => {
  const room = await space()
  const payload = await cms()
  for (const [number, eventStatus] of (['cancelled', 'postponed', 'movedOnline'] as const).entries()) {
    const day = `2027-03-0${number + 1}`
    const id = await event({ ru: { title: `Было ${eventStatus}` } }, at(day, '11:00', '13:00', room))
    await publish('events', id, 'ru', { eventStatus })
    const next = await event({ ru: { title: `Вместо ${eventStatus}` } }, at(day, '11:00', '13:00', room))
    await expect(publish('events', id, 'ru', { eventStatus: 'scheduled' })).rejects.toThrow(/Зал/)
    await payload.update({ collection: 'events', id: next, overrideAccess: true, data: { deletedAt: new Date().toISOString() } as never })
    await publish('events', id, 'ru', { eventStatus: 'scheduled' })
  }
})

test('a draft plans the room as well, until it is planned elsewhere', async () => {
  const room = await space()
  const id = await event({ ru: { title: 'План' } }, at('2027-02-10', '11:00', '13:00', room), { published: [] })
  await expect(event({ ru: { title: 'Поверх плана' } }, at('2027-02-10', '12:00', '14:00', room))).rejects.toThrow(/Зал/)
  await saveDraft('events', id, 'ru', { startLocal: '2027-02-10T15:00', endLocal: '2027-02-10T16:00' })
  await event({ ru: { title: 'Теперь можно' } }, at('2027-02-10', '12:00', '14:00', room))
  await expect(saveDraft('events', id, 'ru', { startLocal: '2027-02-10T13:00' })).rejects.toThrow(/Зал/)
})

test('an event does not stand in its own way', async () => {
  const room = await space()
  const id = await event({ ru: { title: 'Старое' } }, at('2027-02-11', '11:00', '13:00', room))
  await publish('events', id, 'ru', { title: 'Новые слова' })
  await publish('events', id, 'kk', { title: 'Қазақша', summary: 'Қысқаша' })
})

test('of two editors who plan one day at once only one wins, and nobody sees a fault of the server', async () => {
  const room = await space()
  for (let turn = 0; turn < 6; turn++) {
    const day = `2027-04-1${turn}`
    const answers = await Promise.all([0, 1, 2].map((who) => rest('/events?locale=ru', {
      method: 'POST', token: editor, json: { title: `Кто ${turn}-${who}`, summary: 'Кратко', _status: 'published', ...at(day, `1${who}:00`, '18:00', room) },
    })))
    expect(answers.filter(({ status }) => status === 201), `turn ${turn}`).toHaveLength(1)
    for (const { status } of answers) expect([201, 400, 409]).toContain(status)
    const { totalDocs } = await (await cms()).count({ collection: 'events', overrideAccess: true, where: { and: [{ space: { equals: room } }, { startLocal: { like: day } }] } })
    expect(totalDocs).toBe(1)
  }
}, 60_000)

test('of ten dates one is taken: it is named, and none of the others is made', async () => {
  const room = await space()
  await event({ ru: { title: 'Занято' } }, at('2027-06-05', '10:00', '12:00', room))
  const id = await event({ ru: { title: 'Десять суббот' } }, at('2027-05-01', '11:00', '13:00', room))
  const before = await (await cms()).count({ collection: 'events', overrideAccess: true })
  const { status, text } = await rest(`/events/${id}/repeat`, {
    method: 'POST', token: editor, headers: { 'Accept-Language': 'ru' }, json: { rule: 'weekly', count: 10 },
  })
  expect(status).toBe(400)
  expect(text).toContain('05.06.2027: Зал занят')
  expect(await (await cms()).count({ collection: 'events', overrideAccess: true })).toEqual(before)
  const others = ['2027-05-08', '2027-05-15']
  expect((await rest(`/events/${id}/repeat`, { method: 'POST', token: editor, json: { dates: others } })).status).toBe(200)
})

test('a room that is no more cannot be planned', async () => {
  await expect(event({ ru: { title: 'Нигде' } }, at('2027-02-12', '11:00', '13:00', '0'.repeat(24)))).rejects.toThrow()
})
