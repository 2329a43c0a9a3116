import type { Media } from '#payload-types'
import { paths } from './paths.ts'
import type { Picture } from './picture.ts'

const isMedia = (value: unknown): value is Media => typeof value === 'object' && value !== null && 'filename' in value

/** The file for emails. A PNG goes as it is: every mail program shows it on a ground of its own. Until there is a JPEG (domain/pictures/mail-files.ts) others, too. */
const mailFile = (filename: string, made: string | null | undefined): string | undefined =>
  (/\.png$/iu.test(filename) ? filename : made) ?? (/\.jpe?g$/iu.test(filename) ? filename : undefined)

/** A stored file as a page draws it; undefined when it is missing, or not public. */
export function toPicture(stored: unknown): Picture | undefined {
  if (!isMedia(stored) || !stored.filename || !stored.width || !stored.height) return undefined
  const { filename, width, height } = stored
  const { letter, ...screen } = stored.sizes ?? {}
  const byWidth = new Map<number, string>()
  // The smaller versions after the original, so that of two equally wide files the better packed one is offered.
  for (const file of [{ filename, width }, ...Object.values(screen)]) {
    if (file.filename && file.width) byWidth.set(file.width, file.filename)
  }
  const sources = [...byWidth].sort(([a], [b]) => a - b).map(([w, name]) => `${paths.media(name)} ${w}w`)
  return {
    src: paths.media(screen.medium?.filename ?? filename),
    mailSrc: paths.media(mailFile(filename, letter?.filename) ?? screen.medium?.filename ?? filename),
    srcSet: sources.length > 1 ? sources.join(', ') : '',
    width,
    height,
    alt: stored.decorative ? '' : (stored.alt ?? ''),
    caption: stored.caption ?? '',
    focus: { x: stored.focalX ?? 50, y: stored.focalY ?? 50 },
    credit: [stored.credit, stored.licence].filter(Boolean).join(', '),
  }
}
