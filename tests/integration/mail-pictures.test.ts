import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ObjectId } from 'mongodb'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { removeFiles } from '#domain/pictures/leaving.ts'
import { makeMailFiles } from '#domain/pictures/mail-files.ts'
import { hours } from '#lib/retention.ts'
import { paths } from '#lib/paths.ts'
import { cropPicture } from '#lib/picture-crop.ts'
import { toPicture } from '#lib/stored-picture.ts'
import { uploads } from '#lib/uploads.ts'
import type { Media } from '#payload-types'
import { cms, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

/** Half of it lets everything through, and is black underneath. */
async function glass(format: 'webp' | 'png', width = 1600) {
  const left = await sharp({ create: { width: width / 2, height: 400, channels: 3, background: '#0b4a60' } }).png().toBuffer()
  const image = sharp({ create: { width, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([{ input: left, left: 0, top: 0 }])
  return image[format]().toBuffer()
}
async function uploaded(data: Buffer, format: 'webp' | 'png'): Promise<Media> {
  const file = { data, name: `photo.${format}`, mimetype: `image/${format}`, size: data.length }
  return (await cms()).create({ collection: 'media', overrideAccess: true, locale: 'ru', data: { alt: 'Снимок' }, file })
}
/** The colours at its left and right edge. */
async function edges(bytes: Buffer) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number) => [...data.subarray((Math.floor(info.height / 2) * info.width + x) * 3).subarray(0, 3)].map((part) => (part > 245 ? 'light' : part < 110 ? 'dark' : 'between'))
  return { format: (await sharp(bytes).metadata()).format, width: info.width, left: at(8), right: at(info.width - 8) }
}
const onWhite = { left: ['dark', 'dark', 'dark'], right: ['light', 'light', 'light'] }
const onDisk = (name: string | null | undefined) => readFile(join(uploads, name ?? ''))
const stored = async (id: string) => (await cms()).findByID({ collection: 'media', id, locale: 'ru', overrideAccess: true })

test.each(['webp', 'png'] as const)('what a %s lets through is white in the JPEG for emails and on the card', async (format) => {
  const picture = await uploaded(await glass(format), format)
  const letter = await onDisk(picture.sizes?.letter?.filename)
  expect(await edges(letter)).toEqual({ format: 'jpeg', width: 1200, ...onWhite })
  expect(picture.sizes?.letter?.filesize).toBe(letter.length)
  const card = await cropPicture(join(uploads, picture.filename ?? ''), { x: 50, y: 50 }, { width: 800, height: 200 })
  expect(await edges(Buffer.from(card?.split(',')[1] ?? '', 'base64'))).toEqual({ format: 'jpeg', width: 800, ...onWhite })
})

test('a picture from before gets its JPEG, keeps it, and whoever may open the picture may open that', async () => {
  const payload = await cms()
  const pictures = [await uploaded(await glass('webp'), 'webp'), await uploaded(await glass('webp', 600), 'webp'), await uploaded(await glass('webp'), 'webp')] as const
  const [wide, small, lost] = pictures
  for (const { id, sizes } of pictures) {
    await native(payload, 'media').updateOne({ _id: new ObjectId(id) }, { $unset: { 'sizes.letter': 1 } })
    await rm(join(uploads, sizes?.letter?.filename ?? ''), { force: true })
  }
  await rm(join(uploads, lost.filename ?? ''))
  await writeFile(join(uploads, 'of-somebody-else.webp'), 'x')
  expect(toPicture(await stored(wide.id))?.mailSrc).toMatch(/\.webp$/u)
  await makeMailFiles(payload)
  // What was noted before it was written stays, for a picture names it now.
  await removeFiles(payload, new Date(Date.now() + hours(2)))
  for (const [{ id }, width] of [[wide, 1200], [small, 600]] as const) {
    const now = await stored(id)
    const { filename, filesize, mimeType, url } = now.sizes?.letter ?? {}
    expect(toPicture(now)?.mailSrc).toBe(paths.media(filename ?? ''))
    const bytes = await onDisk(filename)
    expect(await edges(bytes)).toEqual({ format: 'jpeg', width, ...onWhite })
    expect([filesize, mimeType, url]).toEqual([bytes.length, 'image/jpeg', expect.stringContaining(filename ?? '?')])
  }
  expect((await stored(lost.id)).sizes?.letter?.filename ?? null).toBeNull()
  const file = paths.media((await stored(wide.id)).sizes?.letter?.filename ?? '').replace('/api', '')
  expect((await rest(file)).status).toBe(404)
  const described = await rest(`/media/${wide.id}?locale=ru`, { method: 'PATCH', token: editor, json: { alt: 'Стекло', credit: 'А. Б.' } })
  expect(described.status, described.text).toBe(200)
  await story({ ru: { title: 'Стекло' } }, { cover: wide.id })
  expect((await rest(file)).status).toBe(200)
  const before = await stored(wide.id)
  await makeMailFiles(payload)
  expect(await stored(wide.id)).toEqual(before)
})
