import { groundOf } from './drawing/grounds.ts'
import { portraitShape } from './drawing/portrait-shape.ts'

const size = 240

/** A person who is drawn and not shown. Decoration: the name stands beside it. */
export function Portrait({ seed }: { seed: string }) {
  const { strokes, width } = portraitShape(seed, size)
  return (
    <svg className={`portrait on-${groundOf(seed)}`} viewBox={`0 0 ${size} ${size}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="ink-ground" d={`M0 0h${size}v${size}H0z`} />
      {(['feather', 'gold'] as const).map((part) => (
        <path key={part} className={`pen-${part}`} fill="none" strokeLinecap="round" strokeWidth={width} d={strokes[part]} />
      ))}
    </svg>
  )
}
