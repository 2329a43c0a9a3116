import sharp from 'sharp'
import { paper } from './picture-crop.ts'
import { mostPixels } from './uploads.ts'

/** For emails: Outlook for Windows shows no WebP. Twice as sharp as the widest picture of a letter. */
export const mailSize = { width: 1200, withoutEnlargement: true, formatOptions: { format: 'jpeg', options: { quality: 80, mozjpeg: true } } } as const

/** A picture as that file. */
export async function mailPicture(bytes: Uint8Array) {
  const { width, withoutEnlargement, formatOptions: { options } } = mailSize
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels }).flatten(paper).resize({ width, withoutEnlargement }).jpeg(options).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
