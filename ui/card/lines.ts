import { typeset } from '#lib/typography.ts'
import type { Locale } from '#lib/locales.ts'
import type { Face } from './fonts.ts'

const softHyphen = '\u00ad'

/** What the face can draw of a text. For the rest the renderer would ask the network for fonts, and tell it the text. */
export function drawable(text: string, face: Face): string {
  const kept = [...text.normalize('NFC')].filter((letter) => /\s/u.test(letter) || face.has(letter.codePointAt(0) ?? 0))
  return kept.join('').replace(/\s+/gu, ' ').trim()
}

/** Widths in ems; the space that does not break is as wide as the one that does. */
const widthOf = (text: string, face: Face, spacing: number) =>
  [...text].reduce((sum, letter) => sum + (face.get((letter === '\u00a0' ? ' ' : letter).codePointAt(0) ?? 0) ?? 0) + spacing, 0)

/** Parts of a word that no line holds: as many syllables as fit, with their hyphen. */
function partsOf(word: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const syllable of word.split(softHyphen)) {
    if (line && !fits(`${line}${syllable}-`)) {
      lines.push(`${line}-`)
      line = ''
    }
    line += syllable
  }
  return [...lines, line]
}

function linesOf(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const whole = word.replaceAll(softHyphen, '')
    const line = lines.at(-1)
    if (line !== undefined && fits(`${line} ${whole}`)) lines[lines.length - 1] = `${line} ${whole}`
    else lines.push(...(fits(whole) ? [whole] : partsOf(word, fits)))
  }
  return lines
}

type Box = { width: number; height: number; sizes: readonly number[]; leading: number; spacing?: number }
export type Fitted = { size: number; lines: string[] }

/** A text in the largest size in which all of it fits, set as on a page; in the smallest it is cut. */
export function fit(text: string, locale: Locale, face: Face, { width, height, sizes, leading, spacing = 0 }: Box): Fitted {
  const set = typeset(drawable(text, face), locale).replaceAll('\u2060', '')
  const tries = sizes.map((size): Fitted & { most: number; whole: boolean } => {
    const fits = (line: string) => widthOf(line, face, spacing) * size <= width
    const lines = linesOf(set, fits)
    const most = Math.floor(height / (size * leading))
    return { size, lines, most, whole: lines.length <= most && lines.every(fits) }
  })
  const found = tries.find(({ whole }) => whole) ?? tries.at(-1)
  if (!found) return { size: 0, lines: [] }
  const { size, lines, most } = found
  return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] : lines }
}
