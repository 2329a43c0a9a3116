import { beforeAll, expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { cms, event, media, page, picture, publish, saveDraft, speaker, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let editor: string

beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const bodyWith = (image: string) => ({
  root: {
    type: 'root', direction: null, format: '', indent: 0, version: 1,
    children: [{ type: 'block', version: 2, format: '', fields: { id: 'picture', blockName: '', blockType: 'image', image } }],
  },
}) as never

const places: Record<string, (image: string) => Promise<unknown>> = {
  'История «С обложкой»': (cover) => story({ ru: { title: 'С обложкой' } }, { cover }),
  'История «Черновик»': (image) => story({ ru: { title: 'Черновик', body: bodyWith(image) } }, {}, { published: [] }),
  'Страница «Со снимком»': (image) => page({ ru: { title: 'Со снимком', body: bodyWith(image) } }),
  'Событие «Карточка»': (image) => event({ ru: { title: 'Карточка' } }, { seo: { image } }),
  'Спикер «Человек»': (photo) => speaker({ ru: { name: 'Человек' } }, { photo }),
  'Письмо рассылки «Выпуск»': async (image) =>
    (await cms()).create({ collection: 'letters', locale: 'ru', overrideAccess: true, data: { subject: 'Выпуск', body: bodyWith(image) } as never }),
}
const trash = (id: string, at: string | null) =>
  rest(`/media/${id}?locale=kk&trash=true`, { method: 'PATCH', token: editor, json: { deletedAt: at } })

test.each(Object.entries(places))('a picture of %s is neither deleted nor thrown away', async (place, show) => {
  const { id } = await media()
  await show(id)
  for (const refused of [await rest(`/media/${id}`, { method: 'DELETE', token: editor, headers: { 'accept-language': 'ru' } }), await trash(id, new Date().toISOString())]) {
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(place)
  }
  const many = await rest(`/media?where[id][equals]=${id}`, { method: 'DELETE', token: editor, headers: { 'accept-language': 'ru' } })
  expect(many.text).toContain(place)
  expect(await (await cms()).findByID({ collection: 'media', id, overrideAccess: true })).toMatchObject({ id })
})

test('a draft over a published text keeps the pictures of both', async () => {
  const [old, next] = [await media(), await media()]
  const id = await story({ ru: { title: 'Две обложки' } }, { cover: old.id })
  await saveDraft('stories', id, 'ru', { cover: next.id })
  for (const picture of [old, next]) expect((await rest(`/media/${picture.id}`, { method: 'DELETE', token: editor })).status).toBe(409)
  await publish('stories', id, 'ru')
  expect((await rest(`/media/${next.id}`, { method: 'DELETE', token: editor })).status).toBe(409)
})

test('an unused picture goes to the trash, is read by nobody from outside, and comes back', async () => {
  const unused = await media()
  expect((await trash(unused.id, new Date().toISOString())).status).toBe(200)
  expect((await rest(paths.media(unused.filename ?? '').replace('/api', ''))).status).toBe(404)
  expect((await rest(`/media/${unused.id}`, { token: editor })).status).toBe(404)
  expect((await trash(unused.id, null)).status).toBe(200)
  expect((await rest(`/media/${unused.id}`, { token: editor })).status).toBe(200)
  expect((await rest(`/media/${unused.id}`, { method: 'DELETE', token: editor })).status).toBe(200)
})

test('a replaced file stands where the old one did, whose address is gone', async () => {
  const before = await media()
  const id = await story({ ru: { title: 'Замена' } }, { cover: before.id })
  const now = await (await cms()).update({ collection: 'media', id: before.id, locale: 'ru', overrideAccess: true, data: {}, file: await picture({ width: 900 }) })
  const shown = await (await cms()).findByID({ collection: 'stories', id, locale: 'ru', depth: 1, overrideAccess: false })
  expect(shown.cover).toMatchObject({ id: before.id, filename: now.filename })
  expect(now.filename).not.toBe(before.filename)
  const file = (name?: string | null) => rest(paths.media(name ?? '').replace('/api', ''))
  expect((await file(now.filename)).status).toBe(200)
  expect((await file(before.filename)).status).toBe(404)
})
