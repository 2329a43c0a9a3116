import sharp from 'sharp'
import { expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { get, session, site, staff, text } from './site.ts'
import { draftStory, publish, withdraw } from './stories.ts'

type Uploaded = { doc: { id: string; filename: string; sizes: Record<string, { filename: string | null }> } }

/** With its focal point left of the middle and high up. */
async function upload(): Promise<Uploaded['doc']> {
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#0b4a60' } })
    .withExif({ IFD0: { Artist: 'Фотограф Тайный' }, IFD3: { GPSLatitude: '51/1 8/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'Айгерим у участка.jpg')
  form.set('_payload', JSON.stringify({ decorative: true }))
  const answer = await fetch(`${site.url}/api/media?locale=ru&uploadEdits[focalPoint][x]=21&uploadEdits[focalPoint][y]=9`, { method: 'POST', headers: { cookie: await session(), origin: site.url }, body: form })
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as Uploaded).doc
}

test('a picture is public while something published shows it, and tells nothing of where it was taken', async () => {
  const picture = await upload()
  const files = [picture.filename, ...Object.values(picture.sizes).flatMap(({ filename }) => (filename ? [filename] : []))].map(paths.media)
  const id = await draftStory('снимок', { cover: picture.id })
  for (const file of files) expect([file, (await get(file)).status]).toEqual([file, 404])

  const slug = await publish(id, 'ru', 'снимок')
  for (const file of files) {
    const answer = await get(file)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { exif, xmp, iptc } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    expect(file).not.toMatch(/%D0|участк/i)
  }
  const shown = `src="${paths.media(picture.sizes['medium']?.filename ?? '')}"`
  const card = Buffer.from(await (await get(paths.card('ru', 'stories', slug))).arrayBuffer())
  const right = await sharp(card).extract({ left: 760, top: 20, width: 400, height: 590 }).removeAlpha().png().toBuffer()
  for (const path of [paths.home('ru'), paths.stories('ru'), paths.story('ru', slug)]) {
    const tag = (await text(path)).split('<img ').find((one) => one.includes(shown))
    expect([path, tag]).toEqual([path, expect.stringMatching(/^class="fx2 fy1" /)])
  }
  // The picture is of one colour, a drawing of four.
  for (const { stdev } of (await sharp(right).stats()).channels) expect(stdev).toBeLessThan(3)

  await withdraw(id, 'ru')
  for (const file of files) {
    expect([file, (await get(file)).status]).toEqual([file, 404])
    expect((await get(`/_next/image?url=${encodeURIComponent(file)}&w=640&q=75`)).status).toBe(404)
  }
  await staff('DELETE', `/stories/${id}`)
})
