import { readdir } from 'node:fs/promises'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { removeFiles } from '#domain/pictures/leaving.ts'
import { paths } from '#lib/paths.ts'
import { fileNames, type PictureFiles } from '#lib/picture-files.ts'
import { uploads } from '#lib/uploads.ts'
import { cms, media, picture, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import type { Media } from '#payload-types'

let editor: string

beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

afterEach(() => vi.restoreAllMocks())

const onDisk = async ({ filename, sizes }: Media) => {
  const all = await readdir(uploads)
  return fileNames({ filename, sizes: { ...sizes } } as PictureFiles).map((name) => all.includes(name))
}
/** As the worker does, again and again. */
const left = (...photos: Media[]) =>
  vi.waitFor(async () => {
    await removeFiles(await cms())
    for (const photo of photos) expect(await onDisk(photo)).toEqual(gone)
  }, 5000)
const whole = [true, true, true, true, true]
const gone = [false, false, false, false, false]
const read = async (id: string) => (await cms()).findByID({ collection: 'media', id, locale: 'ru', overrideAccess: true })
const answer = async ({ filename, sizes }: Media) =>
  Promise.all([filename, sizes?.small?.filename].map(async (name) => (await rest(paths.media(name ?? '').replace('/api', ''))).status))

/** A picture a published story shows; at first described in Russian only. */
async function shown(alt: string | null = 'Снимок') {
  const photo = await media({ alt })
  const id = await story({ ru: { title: `Показ ${photo.filename}` } }, { cover: photo.id })
  return { photo, story: id }
}

async function replace(id: string, { locale = 'ru', as = editor, file, query = '' }: { locale?: string; as?: string; file?: File; query?: string } = {}) {
  const { data, mimetype } = await picture({ width: 2000, height: 1400 })
  const body = new FormData()
  body.set('file', file ?? new File([new Uint8Array(data)], 'new.jpg', { type: mimetype }))
  body.set('_payload', JSON.stringify({}))
  return rest(`/media/${id}?locale=${locale}${query}`, { method: 'PATCH', ...(as ? { token: as } : {}), body })
}
const cut = (id: string, locale: string) =>
  rest(`/media/${id}?locale=${locale}&uploadEdits[crop][x]=10&uploadEdits[crop][y]=10&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][unit]=%25&uploadEdits[widthInPixels]=600&uploadEdits[heightInPixels]=400`, {
    method: 'PATCH', token: editor, json: {},
  })

const refusals: Record<string, [number, (id: string) => ReturnType<typeof rest>]> = {
  'without words in this language': [400, (id) => replace(id, { locale: 'kk' })],
  'cut without words in this language': [400, (id) => cut(id, 'kk')],
  'by nobody': [403, (id) => replace(id, { as: '' })],
  'by what is no picture': [400, (id) => replace(id, { file: new File(['<script>'], 'x.jpg', { type: 'image/jpeg' }) })],
  'by too large a file': [413, (id) => replace(id, { file: new File([new Uint8Array(9 * 1024 * 1024)], 'x.jpg', { type: 'image/jpeg' }) })],
}

test.each(Object.entries(refusals))('a replacement that is refused leaves every file: %s', async (_what, [status, ask]) => {
  const { photo } = await shown()
  const refused = await ask(photo.id)
  expect(refused.status, refused.text).toBe(status)
  expect(await onDisk(photo)).toEqual(whole)
  expect(await answer(photo)).toEqual([200, 200])
  await removeFiles(await cms())
  expect(await onDisk(photo)).toEqual(whole)
})

test('a replacement that the database does not keep leaves the old files, and its own leave later', async () => {
  const { photo } = await shown()
  const { db } = await cms()
  const before = await readdir(uploads)
  vi.spyOn(db, 'updateOne').mockRejectedValueOnce(new Error('broken off'))
  expect((await replace(photo.id)).status).toBe(500)
  expect((await readdir(uploads)).length).toBe(before.length + 5)
  await removeFiles(await cms())
  expect((await readdir(uploads)).length).toBe(before.length + 5)
  await removeFiles(await cms(), new Date(Date.now() + 2 * 3600_000))
  expect((await readdir(uploads)).sort()).toEqual(before.sort())
  expect(await answer(photo)).toEqual([200, 200])
})

test('a replacement that is accepted removes the old files, and keeps the new ones', async () => {
  const { photo } = await shown()
  expect((await replace(photo.id)).status).toBe(200)
  const now = await read(photo.id)
  expect(now.filename).not.toBe(photo.filename)
  expect(await onDisk(now)).toEqual(whole)
  expect(await answer(now)).toEqual([200, 200])
  expect(await answer(photo)).toEqual([404, 404])
  await left(photo)
  await removeFiles(await cms(), new Date(Date.now() + 2 * 3600_000))
  expect(await onDisk(now)).toEqual(whole)
})

test('a cut makes files of new names from the stored one, whose own leave', async () => {
  const { photo } = await shown()
  const done = await cut(photo.id, 'ru')
  expect(done.status, done.text).toBe(200)
  const now = await read(photo.id)
  expect(now).toMatchObject({ width: 600, height: 400, mimeType: 'image/jpeg' })
  expect(now.filename).not.toBe(photo.filename)
  expect(await answer(now)).toEqual([200, 200])
  await left(photo)
  expect((await onDisk(now)).every(Boolean)).toBe(true)
})

test('a deletion that comes second to a publication leaves the files', async () => {
  const photo = await media()
  const { db } = await cms()
  const { deleteOne } = db
  vi.spyOn(db, 'deleteOne').mockImplementationOnce(async (args) => {
    await story({ ru: { title: 'Вышла первой' } }, { cover: photo.id })
    return deleteOne.call(db, args)
  })
  expect((await rest(`/media/${photo.id}`, { method: 'DELETE', token: editor })).status).toBe(409)
  await removeFiles(await cms())
  expect(await onDisk(photo)).toEqual(whole)
  expect(await answer(photo)).toEqual([200, 200])
})

test('the files of deleted pictures leave, one or many; those of a kept one stay', async () => {
  const [one, two, three] = [await media(), await media(), (await shown()).photo]
  expect((await rest(`/media/${one.id}`, { method: 'DELETE', token: editor })).status).toBe(200)
  const many = await rest(`/media?where[id][in]=${two.id},${three.id}`, { method: 'DELETE', token: editor })
  expect(many.json).toMatchObject({ errors: [{ id: three.id }] })
  await left(one, two)
  expect(await onDisk(three)).toEqual(whole)
})
