import { cardSans, cardSerif } from './card-fonts.ts'
import { markPath } from './brand-mark.tsx'
import { coverShape } from './drawing/cover-shape.ts'
import { groundOf, literal, type Ground } from './drawing/grounds.ts'

export const cardSize = { width: 1200, height: 630 }

type Props = { title: string; brand: string; note: string; seed: string; ground?: Ground | undefined; line?: string }

const sizeFor = (title: string) => (title.length > 90 ? 46 : title.length > 55 ? 56 : 68)

/** The picture that travels with a link: the title, the brand, and the wing of the document, in literal colours. */
export function Card({ title, brand, note, seed, ground = groundOf(seed), line = '' }: Props) {
  const paint = literal[ground]
  const wing = { width: 460, height: cardSize.height }
  const { paths, transform } = coverShape(seed, wing.width, wing.height)
  return (
    <div style={{ ...cardSize, display: 'flex', background: '#fbfaf6', color: '#0e2430' }}>
      <div style={{ width: cardSize.width - wing.width, display: 'flex', flexDirection: 'column', justifyContent: 'space-between', padding: '64px 48px 56px 72px' }}>
        <div style={{ display: 'flex', fontFamily: cardSerif, fontSize: sizeFor(title), fontWeight: 600, lineHeight: 1.16, letterSpacing: '-0.015em' }}>
          {title}
        </div>
        {line && <div style={{ display: 'flex', fontFamily: cardSans, fontSize: 30, fontWeight: 500, color: '#005e78' }}>{line}</div>}
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <svg width="64" height="64" viewBox="0 0 32 32"><path fill="#005e78" d={markPath} /></svg>
          <div style={{ display: 'flex', flexDirection: 'column', marginLeft: 18 }}>
            <div style={{ display: 'flex', fontFamily: cardSerif, fontSize: 30, fontWeight: 600 }}>{brand}</div>
            <div style={{ display: 'flex', fontFamily: cardSans, fontSize: 22, fontWeight: 500, color: '#465a64' }}>{note}</div>
          </div>
        </div>
      </div>
      <svg width={wing.width} height={wing.height} viewBox={`0 0 ${wing.width} ${wing.height}`}>
        <path fill={paint.ground} d={`M0 0h${wing.width}v${wing.height}H0z`} />
        <g transform={transform}>{paths.map(({ part, d }) => <path key={part} fill={paint[part]} d={d} />)}</g>
      </svg>
    </div>
  )
}
