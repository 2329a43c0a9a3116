import { beforeAll, expect, test } from 'vitest'
import { cms, event, media, publish, saveDraft, space, speaker, staff, withdraw } from '#tests/factories.ts'
import { richText } from '#tests/rich-text.ts'
import { rest, token } from '#tests/rest.ts'

const secret = 'ТАЙНОЕ'
const joinUrl = 'https://meet.example.org/tainoe'
let published: string
let draft: string
let person: string
let hidden: string
let photo: string
let room: string
let office: string

beforeAll(async () => {
  await staff('office')
  office = await token('office@example.org')
  photo = (await media()).id
  room = await space({ name: 'Открытый зал', capacity: 77, setupMinutes: 33 })
  person = await speaker({ ru: { name: 'Айсулу' }, kk: { name: `${secret} Айсұлу`, bio: secret } }, { photo }, { published: ['ru'] })
  hidden = await speaker({ ru: { name: 'Без лица' } }, { photo: (await media()).id, hidePhoto: true })
  const unknown = await speaker({ ru: { name: `${secret} спикер` } }, {}, { published: [] })
  draft = await event({ ru: { title: `${secret} черновик`, summary: secret, body: richText(secret) } }, { joinUrl }, { published: [] })
  published = await event(
    { ru: { title: 'Открытое' }, kk: { title: `${secret} қазақша`, summary: secret, body: richText(secret), address: secret } },
    { speakers: [person, unknown], space: room, joinUrl, mode: 'hybrid' }, { published: ['ru'] },
  )
  await saveDraft('events', published, 'ru', { title: `${secret} правка`, joinUrl })
  await saveDraft('speakers', person, 'ru', { bio: `${secret} правка` })
}, 60_000)

test('anybody may read what is published, in one language at a time, with its room and its speakers', async () => {
  expect((await rest('/events')).json).toMatchObject({
    totalDocs: 1, docs: [{ title: 'Открытое', startLocal: '2027-02-06T11:00', space: { name: 'Открытый зал' }, sequence: 0 }],
  })
  expect((await rest('/events?locale=kk')).json).toMatchObject({ totalDocs: 0 })
  expect((await rest('/speakers?sort=name')).json).toMatchObject({ totalDocs: 2 })
  expect((await rest('/events?where[startUtc][greater_than]=2027-01-01&sort=startUtc&where[eventStatus][equals]=scheduled')).json).toMatchObject({ totalDocs: 1 })
})

test('no way of asking shows a draft, in any language, or the link to join', async () => {
  const paths = [
    '/events', '/events?locale=kk', '/events?locale=en', '/events?depth=2', `/events/${draft}`, `/events/${draft}?draft=true`, `/events/${published}`,
    `/events/${published}?locale=kk`, `/events/${published}?draft=true`, `/events/${published}?locale=all`, `/events/${published}?depth=2`,
    `/events/${published}?select[joinUrl]=true`, '/events?where[_status][equals]=draft', '/events/versions', `/events/versions/${published}`,
    `/speakers/${person}?locale=kk`, `/speakers/${person}?draft=true`, '/speakers?depth=2', '/speakers?locale=kk', '/speakers/versions', '/spaces?depth=2',
    '/topics?depth=2', `/events/${published}/duplicate`, `/events/${published}/announcement`,
  ]
  for (const path of paths) {
    const { text, status } = await rest(path)
    expect(status, path).not.toBe(500)
    expect(text, path).not.toContain(secret)
    expect(text, path).not.toContain('tainoe')
  }
})

test.each([
  'where[joinUrl][like]=https', 'where[joinUrl][exists]=true', 'sort=joinUrl', 'where[announced.startUtc][exists]=true', 'where[notice.pending][equals]=true',
  'where[repeatOf][exists]=true', 'where[timeNote][exists]=true', 'where[speakers.consent][equals]=true', 'where[startUtc][equals]=abc', 'where[space.capacity][greater_than]=1',
])('the events cannot be asked by %s', async (query) => {
  expect((await rest(`/events?${query}`)).status).toBe(400)
})

test('what is machinery is given to nobody outside, also by the pages’ own queries', async () => {
  const { docs } = await (await cms()).find({ collection: 'events', locale: 'ru', depth: 2, overrideAccess: false, draft: false })
  for (const text of [JSON.stringify(docs), (await rest('/events?depth=2')).text]) {
    for (const word of ['joinUrl', 'announced', 'notice', 'repeatOf', 'timeNote', 'setupMinutes', '"capacity":']) expect(text, word).not.toContain(word)
  }
  expect(JSON.stringify((await rest('/spaces')).json)).not.toContain('"capacity"')
})

test('staff see the link to join', async () => {
  expect((await rest(`/events/${published}?locale=ru`, { token: office })).json).toMatchObject({ joinUrl })
})

test('the photo of a speaker who wants none shown is not even named, and its file is closed', async () => {
  const file = async (id: string) => String((await (await cms()).findByID({ collection: 'media', id, overrideAccess: true })).filename)
  const closed = await (await cms()).findByID({ collection: 'speakers', id: hidden, overrideAccess: true, depth: 0 })
  for (const query of ['', '?depth=2', '?select[photo]=true']) expect((await rest(`/speakers/${hidden}${query}`)).text).not.toContain(String(closed.photo))
  expect((await rest(`/media/file/${await file(String(closed.photo))}`)).status).toBe(404)
  expect((await rest(`/media/file/${await file(photo)}`)).status).toBe(200)
  expect((await rest(`/speakers/${person}`)).json).toMatchObject({ photo: { id: photo } })
  await publish('speakers', person, 'ru', { hidePhoto: true })
  expect((await rest(`/media/file/${await file(photo)}`)).status, 'from the moment it is hidden').toBe(404)
})

test('a speaker who takes the consent back is withdrawn with a click, and gone from every list', async () => {
  const id = await speaker({ ru: { name: 'Передумал' } }, { photo: (await media()).id })
  await publish('events', published, 'ru', { title: 'Открытое', speakers: [id] })
  await withdraw('speakers', id, 'ru')
  expect((await rest(`/speakers/${id}`)).status).toBe(404)
  expect((await rest(`/events/${published}?depth=2`)).text).not.toContain('Передумал')
})

test('a drawn portrait grows from chance, not from the name', async () => {
  const seedOf = async (id: string) => (await (await cms()).findByID({ collection: 'speakers', id, locale: 'en', overrideAccess: true })).portraitSeed
  const first = await seedOf(await speaker({ en: { name: 'The same name' } }))
  expect(first).toMatch(/^[0-9a-f]{12}$/)
  expect(await seedOf(await speaker({ en: { name: 'The same name' } }))).not.toBe(first)
})

test('a visitor changes nothing', async () => {
  for (const [collection, id] of [['events', published], ['speakers', hidden], ['spaces', room], ['space-days', room]]) {
    for (const [method, path] of [['POST', ''], ['PATCH', `/${id}`], ['DELETE', `/${id}`]]) {
      const { status } = await rest(`/${collection}${path}`, { method, json: { title: 'x', name: 'x' } })
      expect(status, `${method} ${collection}`).toBeGreaterThanOrEqual(400)
      expect(status, `${method} ${collection}`).not.toBe(500)
    }
  }
})

test('the machine row of a room and a day is nobody’s to read', async () => {
  expect([403, 404, 501]).toContain((await rest('/space-days')).status)
})
