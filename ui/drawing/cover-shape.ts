import { chance, hash } from './chance.ts'
import { fan, radians } from './fan.ts'

/** The wing of a slug on a sheet of `width` by `height`: same slug, same wing, in any crop. */
export function coverShape(slug: string, width: number, height: number) {
  const next = chance(hash(slug))
  const feathers = 6 + Math.floor(next() * 6)
  const spread = 44 + next() * 22
  const start = 52 + next() * 16
  const bend = -(8 + next() * 16)
  const marked = 1 + Math.floor(next() * (feathers - 3))
  const mirrored = next() > 0.5
  const falling = next() > 0.68
  const length = Math.hypot(width, height) * (0.86 + next() * 0.12)
  const x = width * (0.02 + next() * 0.06)
  const y = height * (0.98 + next() * 0.08)
  const paths = fan({ x, y, feathers, start, spread, length, width: ((length * radians(spread)) / feathers) * 0.56, bend, marked })
  const turn = [mirrored ? -1 : 1, 0, 0, falling ? -1 : 1, mirrored ? width : 0, falling ? height : 0]
  return { paths, transform: `matrix(${turn.join(' ')})` }
}
