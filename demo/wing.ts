import sharp from 'sharp'

/** Four colours, and how many feathers; `marked` is the golden one, counted from below. */
export type Wing = { ground: string; feather: string; soft: string; gold: string; feathers: number; marked: number }

const width = 1600
const height = 1067
const root = { x: 90, y: 1010 }

/** One feather: two arcs from the root to a tip that is cut straight like the edge of a page. */
function feather(angle: number, length: number, breadth: number): string {
  const point = (along: number, across: number) => {
    const turn = angle - 0.28 * along * along
    const x = root.x + Math.cos(turn) * length * along + Math.sin(turn) * across
    const y = root.y - Math.sin(turn) * length * along + Math.cos(turn) * across
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  return `M${point(0.1, 0)}Q${point(0.5, -breadth)} ${point(0.98, -breadth * 0.8)}L${point(1, breadth * 0.8)}Q${point(0.5, breadth)} ${point(0.1, 0)}Z`
}

export function wingSvg({ ground, feather: dark, soft, gold, feathers, marked }: Wing): string {
  const paths = Array.from({ length: feathers }, (_, index) => {
    const part = index / (feathers - 1)
    const colour = index === marked ? gold : index % 2 ? soft : dark
    return `<path fill="${colour}" d="${feather(0.3 + 0.95 * part, 1500 - 520 * part ** 1.5, 300 / feathers + 14 * part)}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${ground}" d="M0 0h${width}v${height}H0z"/>${paths.join('')}</svg>`
}

export const wingPng = (wing: Wing): Promise<Buffer> => sharp(Buffer.from(wingSvg(wing))).png().toBuffer()
