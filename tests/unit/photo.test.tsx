import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cropPicture } from '#lib/picture-crop.ts'
import { toPicture } from '#lib/stored-picture.ts'
import { Photo } from '#ui/photo.tsx'

const stored = { id: '1', filename: 'a.jpg', width: 1200, height: 800, alt: 'Залда', createdAt: '', updatedAt: '' }
const drawn = (focus: object) => {
  const picture = toPicture({ ...stored, ...focus })
  return picture && renderToStaticMarkup(<Photo picture={picture} sizes="100vw" />)
}

test('a page crops a picture round what an editor marked in it, in the middle when nothing is marked', () => {
  expect(drawn({ focalX: 22, focalY: 81 })).toContain('class="fx2 fy8"')
  expect(drawn({ focalX: 50, focalY: 0 })).toContain('class="fy0"')
  expect(drawn({ focalX: null, focalY: null })).not.toContain('class=')
})

test('a card shows the part of a photograph round its focal point; without its file there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-crop-'))
  const file = join(folder, 'half.png')
  const right = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0000ff' } }).png().toBuffer()
  await sharp({ create: { width: 1200, height: 400, channels: 3, background: '#ff0000' } }).composite([{ input: right, left: 600, top: 0 }]).png().toFile(file)
  const colour = async (x: number) => {
    const cut = Buffer.from((await cropPicture(file, { x, y: 50 }, { width: 46, height: 63 }))?.split(',')[1] ?? '', 'base64')
    const { channels: [red, , blue] } = await sharp(cut).stats()
    const { width, height } = await sharp(cut).metadata()
    return [width, height, (red?.mean ?? 0) > 200 ? 'red' : (blue?.mean ?? 0) > 200 ? 'blue' : 'both']
  }
  expect(await colour(10)).toEqual([46, 63, 'red'])
  expect(await colour(95)).toEqual([46, 63, 'blue'])
  expect(await cropPicture(join(folder, 'gone.png'), { x: 50, y: 50 }, { width: 46, height: 63 })).toBeUndefined()
  rmSync(folder, { recursive: true })
})
