import { coverShape } from './drawing/cover-shape.ts'
import { groundOf, type Ground } from './drawing/grounds.ts'

type Props = { seed: string; ground?: Ground; width?: number; height?: number }

/** A quiet cover for a story without a photograph, drawn from its slug. Decoration: hidden from screen readers. */
export function Cover({ seed, ground = groundOf(seed), width = 480, height = 320 }: Props) {
  const { paths, transform } = coverShape(seed, width, height)
  return (
    <svg className={`cover on-${ground}`} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="ink-ground" d={`M0 0h${width}v${height}H0z`} />
      <g transform={transform}>
        {paths.map(({ part, d }) => <path key={part} className={`ink-${part}`} d={d} />)}
      </g>
    </svg>
  )
}
