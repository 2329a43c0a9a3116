import sharp from 'sharp'
import type { Picture } from './picture.ts'

type Size = { width: number; height: number }

/** What a JPEG cannot let through is white; by itself it would be black. */
export const paper = { background: '#ffffff' } as const

/** A picture's file cut to a size round its focal point, as a data address; undefined when the file is not there. */
export async function cropPicture(file: string, focus: Picture['focus'], { width, height }: Size): Promise<string | undefined> {
  const image = sharp(file)
  const found = await image.metadata().catch(() => undefined)
  if (!found) return undefined
  const scale = Math.max(width / found.width, height / found.height)
  const [wide, high] = [Math.ceil(found.width * scale), Math.ceil(found.height * scale)]
  const from = (whole: number, part: number, percent: number) => Math.round(Math.min(whole - part, Math.max(0, (whole * percent) / 100 - part / 2)))
  const area = { left: from(wide, width, focus.x), top: from(high, height, focus.y), width, height }
  const cut = await image.resize(wide, high, { fit: 'fill' }).extract(area).flatten(paper).jpeg({ quality: 82 }).toBuffer()
  return `data:image/jpeg;base64,${cut.toString('base64')}`
}
