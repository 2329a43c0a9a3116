import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { ObjectId } from 'mongodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { cms, event, media, page, picture, publish, saveDraft, speaker, staff, story, withdraw } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let editor: string

beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const stored = () => readdir(join(env().DATA_DIR, 'uploads')).catch((): string[] => [])

async function upload(bytes: Uint8Array<ArrayBuffer>, name: string, type: string, alt = 'Снимок') {
  const body = new FormData()
  body.set('file', new File([bytes], name, { type }))
  body.set('_payload', JSON.stringify({ alt }))
  return rest('/media?locale=ru', { method: 'POST', token: editor, body })
}

test('a picture is kept without what the camera wrote and without its name', async () => {
  const exif = { IFD0: { Copyright: 'СЕКРЕТ', Artist: 'Aigerim' }, IFD3: { GPSLatitude: '51/1 7/1 0/1', GPSLatitudeRef: 'N' } }
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">Aigerim</x:xmpmeta>'
  const photo = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#e5a50a' } })
    .withExif(exif).withXmp(xmp).jpeg().toBuffer()
  expect(photo.includes('Aigerim')).toBe(true)
  const before = await stored()
  const answer = await upload(new Uint8Array(photo), 'Aigerim at station 12.jpg', 'image/jpeg')
  expect(answer.status).toBe(201)
  expect(answer.text).not.toContain('Aigerim')
  const files = (await stored()).filter((file) => !before.includes(file))
  expect(files).toHaveLength(5)
  for (const file of files) {
    expect(file).toMatch(/^[0-9a-f]{24}(-\d+x\d+)?\.(jpg|webp)$/)
    const bytes = await readFile(join(env().DATA_DIR, 'uploads', file))
    expect(bytes.includes('Aigerim')).toBe(false)
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
    expect(await sharp(bytes).metadata()).not.toHaveProperty('xmp')
  }
})

test('only JPEG, PNG and WebP are taken, whatever the name says', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).gif().toBuffer()
  const avif = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } }).avif().toBuffer()
  const png = new Uint8Array((await picture({ format: 'png', width: 40, height: 40 })).data)
  const before = await stored()
  const refused = [
    upload(bytes('<script>alert(1)</script>'), 'page.html', 'text/html'),
    upload(bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'drawing.svg', 'image/svg+xml'),
    upload(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.png', 'image/png'),
    upload(new Uint8Array(gif), 'moving.jpg', 'image/jpeg'),
    upload(new Uint8Array(avif), 'new.avif', 'image/avif'),
    upload(png.slice(0, 60), 'cut.png', 'image/png'),
    upload(new Uint8Array([0xff, 0xd8, 0xff, ...bytes('<script>alert(1)</script>')]), 'poly.jpg', 'image/jpeg'),
  ]
  for (const { status, text } of await Promise.all(refused)) expect(status, text).toBe(400)
  expect(await stored()).toEqual(before)
  for (const name of ['../../evil.png', '\u202egnp.exe.png', `${'x'.repeat(300)}.png`, 'page.html']) {
    const { status, json } = await upload(png, name, 'image/png')
    expect(status, name).toBe(201)
    expect((json as { doc: { filename: string } }).doc.filename).toMatch(/^[0-9a-f]{24}\.png$/)
  }
})

test('a form that is not readable is refused, not taken for a fault of the server', async () => {
  const png = new Uint8Array((await picture({ format: 'png', width: 40, height: 40 })).data)
  expect((await upload(png, 'a\u0000b.png', 'image/png')).status).toBe(400)
})

test('a file above eight megabytes is refused', async () => {
  const noise = await sharp({ create: { width: 2200, height: 2200, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer()
  expect(noise.length).toBeGreaterThan(8 * 1024 * 1024)
  expect((await upload(new Uint8Array(noise), 'large.png', 'image/png')).status).toBe(413)
})

test('a picture that unfolds to billions of points is refused, and the server goes on', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'white' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
  const { status, json } = await upload(new Uint8Array(bomb), 'bomb.png', 'image/png')
  expect(status).toBe(400)
  expect(json).toMatchObject({ errors: [{ data: { errors: [{ path: 'file', message: expect.stringContaining('256 млн') }] } }] })
  expect((await rest('/stories')).status).toBe(200)
}, 60_000)

test('a picture is described in the language or said to be decoration', async () => {
  const png = new Uint8Array((await picture({ format: 'png', width: 40, height: 40 })).data)
  expect((await upload(png, 'x.png', 'image/png', ' ')).json).toMatchObject({ errors: [{ data: { errors: [{ path: 'alt' }] } }] })
  const decoration = await media({ alt: null, decorative: true })
  expect(decoration.decorative).toBe(true)
})

test('a file is public while a published story shows it', async () => {
  const cover = await media()
  const path = `/media/file/${cover.sizes?.small?.filename}`
  expect((await rest(path)).status).toBe(404)
  expect((await rest(path, { token: editor })).status).toBe(200)

  const id = await story({ ru: { title: 'Со снимком' } }, { cover: cover.id }, { published: [] })
  expect((await rest(path)).status).toBe(404)
  await publish('stories', id, 'ru')
  expect((await rest(path)).status).toBe(200)
  expect((await rest(`/media/${cover.id}`)).json).toMatchObject({ id: cover.id })
  await saveDraft('stories', id, 'ru', { cover: null })
  expect((await rest(path)).status).toBe(200)
  await withdraw('stories', id, 'ru')
  expect((await rest(path)).status).toBe(404)
  expect((await rest(`/media/${cover.id}`)).status).toBe(404)
})

test('a picture inside a text is public with the language that shows it', async () => {
  const inside = await media()
  const block = { type: 'block', version: 2, format: '', fields: { id: '65f0c0ffee0000000000abcd', blockType: 'image', blockName: '', image: inside.id } }
  const body = { root: { type: 'root', direction: null, format: '', indent: 0, version: 1, children: [block] } } as never
  const id = await story({ kk: { title: 'Суретпен', body }, ru: { title: 'Без снимка' } }, {}, { published: ['ru'] })
  const path = `/media/file/${inside.filename}`
  expect((await rest(path)).status).toBe(404)
  await publish('stories', id, 'kk')
  expect((await rest(path)).status).toBe(200)
  await (await cms()).delete({ collection: 'stories', id, overrideAccess: true })
  expect((await rest(path)).status).toBe(404)
})

test('a file is sent as the picture it is and as nothing else', async () => {
  const cover = await media()
  await story({ ru: { title: 'Заголовки файла' } }, { cover: cover.id })
  const { status, headers } = await rest(`/media/file/${cover.filename}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/jpeg')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect((await rest(`/media/file/${cover.filename}`, { headers: { Range: 'bytes=0-9' } })).status).toBe(206)
})

test('a file lost from the disk, or never there, is not found', async () => {
  const cover = await media()
  await story({ ru: { title: 'Потерянный файл' } }, { cover: cover.id })
  await unlink(join(env().DATA_DIR, 'uploads', String(cover.filename)))
  expect((await rest(`/media/file/${cover.filename}`)).status).toBe(404)
  expect((await rest(`/media/file/${cover.filename}`, { token: editor })).status).toBe(404)
  for (const name of ['none.jpg', '..%2F..%2Fetc%2Fpasswd', '%00', 'users']) {
    expect((await rest(`/media/file/${name}`)).status, name).toBe(404)
    expect((await rest(`/media/file/${name}`, { token: editor })).status, name).toBeLessThan(500)
  }
})

test('a file cannot be fetched from another host by the server', async () => {
  const answer = await rest('/media/paste-url?src=http://127.0.0.1:1/x.png', { token: editor })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  const created = await rest('/media', { method: 'POST', token: editor, json: { alt: 'x', url: 'http://127.0.0.1:1/x.png', filename: 'x.png' } })
  expect(created.status).toBe(400)
})

describe('a language is published with its pictures described in it', () => {
  const bodyWith = (image: string) => {
    const block = { type: 'block', version: 2, format: '', fields: { id: '65f0c0ffee0000000000abcd', blockType: 'image', blockName: '', image } }
    return { root: { type: 'root', direction: null, format: '', indent: 0, version: 1, children: [block] } } as never
  }
  const inRussian = { alt: 'Площадь вечером' }
  const refusal = (path: string) => ({ data: { errors: [{ path, message: expect.stringMatching(/Қазақша.*Площадь вечером/u) }] } })
  const describeIn = async (locale: Locale, id: string, data: object) => (await cms()).update({ collection: 'media', id, locale, overrideAccess: true, data })

  test.each([
    ['cover', (cover: string) => story({ ru: { title: 'Обложка' }, kk: { title: 'Мұқаба' } }, { cover }, { published: ['ru'] }), 'stories'],
    ['seo.image', (image: string) => event({ ru: { title: 'Встреча' }, kk: { title: 'Кездесу' } }, { seo: { image } }, { published: ['ru'] }), 'events'],
    ['photo', (photo: string) => speaker({ ru: { name: 'Сауле' }, kk: { name: 'Сәуле' } }, { photo }, { published: ['ru'] }), 'speakers'],
    ['body', (image: string) => page({ ru: { title: 'Снимок' }, kk: { title: 'Сурет', body: bodyWith(image) } }, {}, { published: ['ru'] }), 'pages'],
  ] as const)('%s', async (path, make, kind) => {
    const { id: picture } = await media(inRussian)
    const id = await make(picture)
    await expect(publish(kind, id, 'kk')).rejects.toMatchObject(refusal(path))
    await describeIn('kk', picture, { alt: 'Кешкі алаң' })
    await publish(kind, id, 'kk')
  })

  test('or marked as decoration; hidden, it needs no words', async () => {
    const { id: picture } = await media(inRussian)
    await describeIn('ru', picture, { decorative: true })
    await publish('stories', await story({ kk: { title: 'Безендіру' } }, { cover: picture }, { published: [] }), 'kk')
    await speaker({ kk: { name: 'Көрінбейтін' } }, { photo: (await media(inRussian)).id, hidePhoto: true })
  })

  test('by whichever language the picture comes; one that was there before holds up nothing of another', async () => {
    const [{ id: old }, { id: next }] = [await media(), await media(inRussian)]
    const id = await story({ ru: { title: 'Две' }, kk: { title: 'Екі' } }, { cover: old })
    await expect(publish('stories', id, 'ru', { cover: next })).rejects.toMatchObject(refusal('cover'))
    await native<{ _id: ObjectId; alt: object }>(await cms(), 'media').updateOne({ _id: new ObjectId(old) }, { $set: { alt: { ru: inRussian.alt } } })
    await publish('stories', id, 'ru', { title: 'Две правки' })
    await expect(publish('stories', id, 'kk', { title: 'Екі түзету' })).rejects.toMatchObject(refusal('cover'))
    await withdraw('stories', id, 'kk')
  })
})
