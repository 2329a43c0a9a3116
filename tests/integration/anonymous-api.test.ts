import { ObjectId } from 'mongodb'
import { Forbidden } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { closedApi } from '#server/routes.ts'
import { cms, media, saveDraft, staff, story, topic } from '#tests/factories.ts'
import { richText } from '#tests/rich-text.ts'
import { rest, token } from '#tests/rest.ts'

const secret = 'ТАЙНОЕ'
let published: string
let draft: string
let editor: string

beforeAll(async () => {
  const image = await media({ caption: 'Подпись' })
  const topics = [await topic({ ru: 'Выборы', kk: 'Сайлау' })]
  draft = await story({ ru: { title: `${secret} черновик`, body: richText(secret) } }, {}, { published: [] })
  published = await story(
    { ru: { title: 'Открытое' }, kk: { title: `${secret} қазақша`, summary: secret, body: richText(secret) } },
    { topics, related: [draft], cover: image.id, seo: { image: image.id } },
    { published: ['ru'] },
  )
  await saveDraft('stories', published, 'ru', { title: `${secret} правка`, summary: secret })
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

test('anybody may read what is published, in one language at a time', async () => {
  const { status, json } = await rest('/stories')
  expect(status).toBe(200)
  expect(json).toMatchObject({ totalDocs: 1, docs: [{ title: 'Открытое', topics: [{ title: 'Выборы' }], cover: { caption: 'Подпись' } }] })
  expect((await rest('/stories?locale=kk')).json).toMatchObject({ totalDocs: 0 })
  expect((await rest(`/stories/${published}`)).json).toMatchObject({ title: 'Открытое' })
  for (const path of ['/topics', '/series', '/pages', '/media', '/globals/site', '/globals/navigation', '/stories/count']) {
    expect((await rest(path)).status, path).toBe(200)
  }
})

test.each([
  '/stories?draft=true', '/stories?where[topics][equals]=abc', '/stories?where[eventDate][less_than]=abc', '/stories?locale=all', '/stories?locale=*',
  '/stories?trash=true', '/stories?joins[x]=1', '/stories?populate[media][caption]=true', '/stories?locale=ru&locale=all', '/stories?locale=xx',
  '/stories?where[title.kk][like]=Т', '/stories?where[body][like]=Т', '/stories?where[summary][like]=Т', '/stories?where[related.title][like]=Т',
  '/stories?sort=summary', '/stories?sort=-title.kk', '/stories?sort=related.title', '/stories?depth=3', '/stories?depth=1000',
  '/stories?limit=0', '/stories?limit=-1', '/stories?limit=1e9', '/stories?limit=101', '/stories?page=1e308', '/stories?pagination=false',
  '/stories?where=abc', '/stories?where={"$where":"1"}', '/globals/site?locale=all', '/globals/site?draft=true', '/stories?flattenLocales=false',
])('%s is refused with a reason', async (path) => {
  const { status, json } = await rest(path)
  expect(status).toBe(400)
  expect(json).toMatchObject({ errors: [{ message: expect.any(String) }] })
})

test.each(['fallback-locale=ru', 'fallbackLocale=ru', 'fallback-locale=false', 'fallback-locale=null', 'fallback-locale=none', 'fallback-locale=xx', 'fallbackLocale[]=ru&fallbackLocale[]=en'])(
  'a client that sends %s along is answered in the language it asked for, and in no other', async (fallback) => {
    expect((await rest(`/stories?locale=kk&${fallback}`)).json).toMatchObject({ totalDocs: 0 })
    expect((await rest(`/stories?locale=ru&${fallback}`)).json).toMatchObject({ docs: [{ title: 'Открытое' }] })
    expect((await rest(`/globals/site?locale=kk&${fallback}`)).status).toBe(200)
  },
)

test('no way of asking shows a draft, in any language', async () => {
  const paths = [
    '/stories', '/stories?locale=kk', '/stories?locale=en', '/stories?locale=ru&depth=2', `/stories/${draft}`, `/stories/${draft}?draft=true`,
    `/stories/${draft}?locale=kk`, `/stories/${published}?locale=kk`, `/stories/${published}?draft=true`, `/stories/${published}?locale=all`,
    `/stories/${published}?depth=2`, '/stories?where[_status][equals]=draft', '/stories?where[or][0][_status][equals]=draft',
    '/stories?select[summary]=true&select[related]=true', '/stories/versions', `/stories/versions/${published}`, `/stories/versions?draft=true`,
    '/globals/site/versions', `/stories/${published}/duplicate`, '/topics?depth=2', '/media?depth=2',
  ]
  for (const path of paths) expect((await rest(path)).text, path).not.toContain(secret)
  const asked = await rest('/stories', {
    method: 'POST', headers: { 'X-Payload-HTTP-Method-Override': 'GET' }, json: { draft: true, locale: 'all', where: { title: { like: secret } } },
  })
  expect(asked.text).not.toContain(secret)
})

test.each(['stories', 'pages', 'speakers', 'events', 'topics', 'series', 'spaces', 'media'] as const)('the %s give out all their languages at once to nobody outside, whoever of the site asks for them', async (collection) => {
  await expect((await cms()).find({ collection, locale: 'all', overrideAccess: false })).rejects.toThrow(Forbidden)
})

test('versions are for staff', async () => {
  for (const path of ['/stories/versions', '/pages/versions', '/globals/site/versions', '/topics/versions']) {
    expect((await rest(path)).status, path).toBeGreaterThanOrEqual(400)
    expect((await rest(path)).status, path).toBeLessThan(500)
  }
  expect((await rest('/stories/versions', { token: editor })).status).toBe(200)
})

test.each([
  'users', 'redirects', 'publications', 'audit-log', 'payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-kv', 'payload-jobs',
  'subscribers', 'registrations', 'identities',
])('/api/%s says nothing to a visitor', async (collection) => {
  const { status } = await rest(`/${collection}`)
  expect([401, 403, 404, 501]).toContain(status)
})

test('the front door knows every collection without REST, which Payload would answer with its own address', async () => {
  const { config } = await cms()
  const without = config.collections.filter(({ endpoints }) => endpoints === false).map(({ slug }) => slug)
  expect(closedApi).toEqual(expect.arrayContaining(without))
  expect(without.length).toBeGreaterThan(5)
})

test('there is no GraphQL', async () => {
  expect((await rest('/graphql', { method: 'POST', json: { query: '{__typename}' } })).status).toBe(404)
  expect((await rest('/graphql-playground')).status).toBe(404)
})

test('a visitor changes nothing', async () => {
  for (const collection of ['stories', 'pages', 'topics', 'series', 'media', 'users', 'redirects', 'publications']) {
    for (const [method, path] of [['POST', ''], ['PATCH', `/${published}`], ['DELETE', `/${published}`], ['PATCH', '?where[id][exists]=true']]) {
      const { status } = await rest(`/${collection}${path}`, { method, json: { title: 'x' } })
      expect(status, `${method} ${collection}${path}`).toBeGreaterThanOrEqual(400)
      expect(status, `${method} ${collection}${path}`).not.toBe(500)
    }
  }
  expect((await rest('/globals/site', { method: 'POST', json: { name: 'x' } })).status).toBe(403)
  expect((await rest(`/stories/${published}`)).json).toMatchObject({ title: 'Открытое' })
})

test('staff see drafts and all languages', async () => {
  expect((await rest(`/stories/${draft}?draft=true&locale=ru`, { token: editor })).text).toContain(secret)
  expect((await rest(`/stories/${published}?locale=all&draft=true`, { token: editor })).text).toContain(secret)
})

test('six hundred strange questions end in an answer or a refusal', async () => {
  const fields = ['id', 'title', 'topics', 'eventDate', '_status', 'publicSlugs.ru', '__proto__', 'constructor', 'body.root', '$where', 'seo.image', '']
  const operators = ['equals', 'in', 'not_in', 'like', 'exists', '$gt', '$where', '__proto__', 'near', 'constructor.prototype', 'greater_than', 'contains']
  const values = ["'", '"', '\\', '$gt', '{"$ne":1}', '__proto__', '1,2', '%00', '%FF', '[]', '-1', 'x'.repeat(300), '(((', '*', 'null', '%F0%9F']
  const before = Object.keys(Object.prototype)
  let number = 0
  const pick = <T>(list: readonly T[]) => list[(number++ * 7919) % list.length]
  for (let i = 0; i < 600; i++) {
    const path = `/stories?where[${i % 3 ? '' : 'or][0]['}${pick(fields)}][${pick(operators)}]${i % 5 ? '' : '[]'}=${pick(values)}`
    const { status } = await rest(path)
    expect(status, path).toBeLessThan(500)
  }
  expect(Object.keys(Object.prototype)).toEqual(before)
  expect((await rest('/stories')).json).toMatchObject({ totalDocs: 1 })
}, 60_000)

test('an address that is no id, or not the id of anything, is not found', async () => {
  for (const id of ['abc', '0'.repeat(24), '%24where', '__proto__']) expect((await rest(`/stories/${id}`)).status, id).toBe(404)
})

test('the name of a storyteller who is not to be named is given to nobody outside, however narrowly asked', async () => {
  const told = { storyteller: 'Имя под защитой' }
  const hidden = await story({ ru: { title: 'Без имени', ...told } }, { anonymous: true })
  // As a row from before, or a backup, still has it.
  await native(await cms(), 'stories').updateOne({ _id: new ObjectId(hidden) }, { $set: { 'storyteller.ru': told.storyteller } })
  const named = await story({ ru: { title: 'С именем', ...told } })
  for (const query of ['', '&select[storyteller]=true', '&select[storyteller]=true&select[anonymous]=true', '&depth=2']) {
    expect((await rest(`/stories/${hidden}?locale=ru${query}`)).text, query).not.toContain('под защитой')
    expect((await rest(`/stories?locale=ru&where[id][equals]=${hidden}${query}`)).text, query).not.toContain('под защитой')
  }
  expect((await rest(`/stories/${named}?locale=ru`)).text).toContain('под защитой')
})
