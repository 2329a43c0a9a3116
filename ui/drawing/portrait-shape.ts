import { chance, hash } from './chance.ts'

const n = (value: number) => Number(value.toFixed(1))

/**
 * Head and shoulders hatched with pen strokes, one of them in gold: somebody is here and is not shown. It hints at
 * nothing: not at a face, a sex, an age. The seed is a number drawn by lot, never made from the name.
 */
export function portraitShape(seed: string, size = 240) {
  const next = chance(hash(seed))
  const lean = (next() - 0.5) * 0.06
  const gap = size / (17 + Math.floor(next() * 5))
  const head = { x: size / 2, y: size * 0.4, r: size * 0.17 }
  const marked = Math.floor(size / gap / 2 + (next() - 0.5) * 6)
  const strokes = { feather: '', gold: '' }
  for (let i = 0, x = gap / 2; x < size; i++, x += gap) {
    const dx = Math.abs(x - head.x)
    const parts: [top: number, bottom: number][] = []
    if (dx < head.r) {
      const dy = Math.sqrt(head.r ** 2 - dx ** 2) * 1.18
      parts.push([head.y - dy, head.y + dy])
    }
    const shoulder = size * 0.64 + (dx / (size * 0.36)) ** 4 * size * 0.3
    if (shoulder < size) parts.push([shoulder, size])
    const at = (y: number) => `${n(x + (size / 2 - y) * lean)} ${n(y)}`
    for (const [top, bottom] of parts) strokes[i === marked ? 'gold' : 'feather'] += `M${at(top)}L${at(bottom)}`
  }
  return { strokes, width: n(gap * 0.46) }
}
