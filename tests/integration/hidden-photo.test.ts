import { beforeAll, expect, test } from 'vitest'
import { findSpeaker, findSpeakerDraft } from '#features/speakers/queries.ts'
import { fileAddresses } from '#lib/picture-files.ts'
import { cms, event, media, publish, saveDraft, speaker, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
})

const bodyWith = (image: string) => ({
  root: { ...richText().root, children: [{ type: 'block', version: 2, format: '', fields: { id: '65f0c0ffee0000000000abcd', blockType: 'image', blockName: '', image } }] },
}) as never
const protect = (kind: string, id: string, json: unknown) =>
  rest(`/${kind}/${id}/protection`, { method: 'POST', token: editor, json, headers: { 'accept-language': 'ru' } })
const isGone = async (photo: { id: string; filename?: string | null }) => {
  expect((await rest(`/media/${photo.id}`)).status).toBe(404)
  expect((await rest(`/media/file/${photo.filename}`)).status).toBe(404)
}

test.each([
  ['by a save', (id: string) => saveDraft('speakers', id, 'ru', { hidePhoto: true })],
  ['by the act', (id: string) => protect('speakers', id, { hidePhoto: true })],
])('a photo hidden %s is no share picture either', async (_how, hide) => {
  const photo = await media()
  // Sizes are named after it.
  const file = String(photo.filename).replace(/\.\w+$/, '')
  const id = await speaker({ ru: { name: 'С карточкой' } }, { photo: photo.id, seo: { image: photo.id } })
  const slug = String(((await rest(`/speakers/${id}?locale=ru`)).json as { slug: string }).slug)
  expect(JSON.stringify(await findSpeaker('ru', slug))).toContain(file)
  const on = await event({ ru: { title: 'Встреча' } }, { speakers: [id] })
  await hide(id)
  await isGone(photo)
  const asked = [`/speakers/${id}?depth=1`, `/speakers?where[id][equals]=${id}&depth=2`, `/speakers/${id}?select[seo]=true`, `/speakers/${id}?select[seo]=true&select[hidePhoto]=true`, `/events/${on}?depth=2`]
  for (const path of asked) expect((await rest(path)).text, path).not.toMatch(new RegExp(`${photo.id}|${file}`))
  expect(JSON.stringify(await findSpeaker('ru', slug))).not.toContain(file)
  const { docs } = await (await cms()).find({ collection: 'publications', overrideAccess: true, where: { kind: { equals: 'withdraw' } }, sort: '-createdAt', limit: 1 })
  expect(docs[0]?.addresses).toEqual(expect.arrayContaining(fileAddresses(photo)))
  await publish('speakers', id, 'ru', { name: 'Новое имя' })
  expect(await (await cms()).findByID({ collection: 'speakers', id, depth: 0, overrideAccess: true })).toMatchObject({ seo: { image: photo.id } })
})

test('a preview shows staff what readers will see: no photo', async () => {
  const photo = await media()
  const id = await speaker({ ru: { name: 'Без портрета' } }, { photo: photo.id, hidePhoto: true }, { published: [] })
  const found = await findSpeakerDraft(new Headers({ cookie: `payload-token=${editor}` }), 'ru', id)
  expect(found).toMatchObject({ is: 'here', document: { name: 'Без портрета', picture: undefined } })
})

test('another share picture stays', async () => {
  const [photo, card] = [await media(), await media()]
  const id = await speaker({ ru: { name: 'Своя карточка' } }, { photo: photo.id, seo: { image: card.id }, hidePhoto: true })
  expect((await rest(`/speakers/${id}?depth=0`)).json).toMatchObject({ seo: { image: card.id } })
  expect((await rest(`/media/${card.id}`)).status).toBe(200)
  await isGone(photo)
})

test('whoever hides a photo learns where else the public sees it', async () => {
  const photo = await media()
  const id = await speaker({ ru: { name: 'Везде' } }, { photo: photo.id })
  await story({ ru: { title: 'С обложкой' } }, { cover: photo.id })
  await event({ ru: { title: 'С портретом', body: bodyWith(photo.id) } as never })
  await story({ ru: { title: 'Черновик' } }, { cover: photo.id }, { published: [] })
  const { json } = await protect('speakers', id, { hidePhoto: true })
  expect(json).toMatchObject({ done: true, hidePhoto: true, places: ['История «С обложкой»', 'Событие «С портретом»'] })
  expect((json as { message: string }).message).toContain('История «С обложкой»; Событие «С портретом»')
  expect((await rest(`/media/${photo.id}`)).status).toBe(200)
  const alone = await speaker({ ru: { name: 'Один' } }, { photo: (await media()).id })
  expect((await protect('speakers', alone, { hidePhoto: true })).json).toEqual({ done: true, hidePhoto: true })
})

test('whoever makes a story anonymous learns that it shows the portrait of the speaker it was told by', async () => {
  const photo = await media()
  const person = await speaker({ ru: { name: 'Рассказчица' } }, { photo: photo.id })
  const id = await story({ ru: { title: 'С лицом' } }, { speaker: person, cover: photo.id })
  expect((await protect('stories', id, { anonymous: true })).json).toMatchObject({ done: true, anonymous: true, places: ['История «С лицом»'] })
  const other = await story({ ru: { title: 'Без лица' } }, { speaker: person })
  expect((await protect('stories', other, { anonymous: true })).json).toEqual({ done: true, anonymous: true })
})
