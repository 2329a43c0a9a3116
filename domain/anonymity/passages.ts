import type { Locale } from '#lib/locales.ts'

/** A stretch of text that is read as one, and may lie in several pieces: a word can be half bold. */
export type Piece = { text: string; write?: (text: string) => void }
export type Passage = { path: string; labels: unknown[]; language: Locale | undefined; pieces: Piece[] }

export const textOf = ({ pieces }: Pick<Passage, 'pieces'>): string => pieces.map(({ text }) => text).join('')

export type Change = { start: number; end: number; with: string }

/** Writes something else in these places. What is taken away without anything in its stead takes a space along. */
export function rewrite(passage: Pick<Passage, 'pieces'>, changes: readonly Change[]): void {
  const whole = textOf(passage)
  const widened = changes.map((change) => (change.with === '' && whole[change.start - 1] === ' ' ? { ...change, start: change.start - 1 } : change))
  for (const { start, end, with: replacement } of widened.toSorted((a, b) => b.start - a.start)) {
    let offset = 0
    let written = false
    for (const piece of passage.pieces) {
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, piece.text.length)]
      offset += piece.text.length
      if (from >= to || !piece.write) continue
      piece.text = `${piece.text.slice(0, from)}${written ? '' : replacement}${piece.text.slice(to)}`
      written = true
      piece.write(piece.text)
    }
  }
}
