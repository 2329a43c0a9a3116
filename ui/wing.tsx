import { fan, type Fan } from './drawing/fan.ts'

const width = 640
const low = { feathers: 8, length: width * 1.02, width: 38 }
const common = { x: width * 0.02, bend: -14, marked: 3 }

const shapes = {
  tall: { height: 620, fan: { ...common, y: 632.4, feathers: 11, start: 62, spread: 60, length: Math.hypot(width, 620) * 0.98, width: 64 } },
  /** The low form, for phones. */
  flat: { height: 280, fan: { ...common, ...low, y: 285.6, start: 33, spread: 36 } },
  /** One feather has fallen: the page that was not found. */
  lost: { height: 470, fan: { ...common, ...low, y: 351.9, start: 44, spread: 30, lost: { x: 50, y: 448, angle: 3, bend: -3 } } },
} satisfies Record<string, { height: number; fan: Fan }>

/** The large wing, without a ground. */
export function Wing({ shape }: { shape: keyof typeof shapes }) {
  const { height, fan: feathers } = shapes[shape]
  return (
    <svg
      className={`wing on-sky${shape === 'flat' ? ' wing--flat' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {fan(feathers).map(({ part, d }) => <path key={part} className={`ink-${part}`} d={d} />)}
    </svg>
  )
}
