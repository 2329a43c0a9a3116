/** Angles in degrees, lengths in units of the drawing. */
export type Fan = {
  x: number
  y: number
  feathers: number
  start: number
  spread: number
  length: number
  width: number
  bend: number
  /** The one in gold: the vote that was counted. */
  marked: number
  /** Where the gold feather lies when it has fallen. */
  lost?: { x: number; y: number; angle: number; bend: number }
}
export type Part = 'soft' | 'feather' | 'gold'

const rounded = (value: number) => Number(value.toFixed(1))
export const radians = (degrees: number) => (degrees * Math.PI) / 180

type Feather = { x: number; y: number; angle: number; length: number; width: number; bend: number }

/** One feather: two curves from the root to a straight-cut tip, like the edge of a page. */
function feather({ x, y, angle, length, width, bend }: Feather): string {
  const at = (along: number, across: number) => {
    const a = radians(angle + bend * along * along)
    const px = x + Math.cos(a) * length * along + Math.sin(a) * across
    const py = y - Math.sin(a) * length * along + Math.cos(a) * across
    return `${rounded(px)} ${rounded(py)}`
  }
  const half = width / 2
  const root = at(0.12, 0)
  return `M${root}Q${at(0.5, -half * 1.05)} ${at(0.97, -half * 0.8)}L${at(1, half * 0.8)}Q${at(0.5, half * 1.05)} ${root}Z`
}

/** A fan of feathers from one root, as one path for each colour, in the order of painting. */
export function fan({ x, y, feathers, start, spread, length, width, bend, marked, lost }: Fan): { part: Part; d: string }[] {
  const paths: Record<Part, string> = { soft: '', feather: '', gold: '' }
  for (let i = 0; i < feathers; i++) {
    const t = feathers === 1 ? 0 : i / (feathers - 1)
    const reach = 1 - 0.46 * t ** 1.5 - 0.05 * (1 - t)
    const part: Part = i === marked ? 'gold' : i % 2 ? 'soft' : 'feather'
    const place = part === 'gold' && lost ? lost : { x, y, angle: start - spread * t, bend }
    paths[part] += feather({ ...place, length: length * reach, width: width * (0.8 + 0.35 * t) })
  }
  return (['soft', 'feather', 'gold'] as const).map((part) => ({ part, d: paths[part] })).filter(({ d }) => d !== '')
}
