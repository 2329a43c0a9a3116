import type { CSSProperties } from 'react'
import type { Locale } from '#lib/locales.ts'
import { markPath } from '#ui/brand-mark.tsx'
import { coverShape } from '#ui/drawing/cover-shape.ts'
import { groundOf, literal, type Ground } from '#ui/drawing/grounds.ts'
import { cardSans, cardSerif, type Face } from './fonts.ts'
import { drawable, fit, type Fitted } from './lines.ts'

export const cardSize = { width: 1200, height: 630 }
/** The part of a card that is a picture: the wing, or a photograph. */
export const cardPicture = { width: 460, height: cardSize.height }

type Props = {
  locale: Locale
  title: string
  brand: string
  note: string
  seed: string
  ground?: Ground | undefined
  line?: string
  /** A photograph in exactly the size of `cardPicture`, as a data address. */
  photo?: string | undefined
  faces: { serif: Face; sans: Face }
}

const padding = { top: 60, right: 40, bottom: 52, left: 72 }
const textWidth = cardSize.width - cardPicture.width - padding.left - padding.right
const titleBox = { width: textWidth, sizes: [68, 62, 56, 50, 46, 42, 38, 34], leading: 1.16, spacing: -0.015 }
const lineBox = { width: textWidth, height: 84, sizes: [30, 26], leading: 1.35 }

/** Lines that are measured already: the renderer shall not break them again. */
function Lines({ fitted: { size, lines }, style }: { fitted: Fitted; style: CSSProperties }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontSize: size, ...style }}>
      {lines.map((line, i) => <div key={i} style={{ display: 'flex', whiteSpace: 'nowrap' }}>{line}</div>)}
    </div>
  )
}

function Drawing({ seed, ground }: { seed: string; ground: Ground }) {
  const { width, height } = cardPicture
  const paint = literal[ground]
  const { paths, transform } = coverShape(seed, width, height)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path fill={paint.ground} d={`M0 0h${width}v${height}H0z`} />
      <g transform={transform}>{paths.map(({ part, d }) => <path key={part} fill={paint[part]} d={d} />)}</g>
    </svg>
  )
}

/** The picture that travels with a link: the title, the brand, and the photograph or the wing of the document, in literal colours. */
export function Card({ locale, title, brand, note, seed, ground = groundOf(seed), line = '', photo, faces: { serif, sans } }: Props) {
  return (
    <div style={{ ...cardSize, display: 'flex', background: '#fbfaf6', color: '#0e2430' }}>
      <div style={{ width: cardSize.width - cardPicture.width, display: 'flex', flexDirection: 'column', justifyContent: 'space-between', padding: `${padding.top}px ${padding.right}px ${padding.bottom}px ${padding.left}px` }}>
        <Lines fitted={fit(title, locale, serif, { ...titleBox, height: line ? 310 : 400 })} style={{ fontFamily: cardSerif, fontWeight: 600, lineHeight: titleBox.leading, letterSpacing: `${titleBox.spacing}em` }} />
        {line && <Lines fitted={fit(line, locale, sans, lineBox)} style={{ fontFamily: cardSans, fontWeight: 500, lineHeight: lineBox.leading, color: '#005e78' }} />}
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <svg width="64" height="64" viewBox="0 0 32 32"><path fill="#005e78" d={markPath} /></svg>
          <div style={{ display: 'flex', flexDirection: 'column', marginLeft: 18 }}>
            <div style={{ display: 'flex', fontFamily: cardSerif, fontSize: 30, fontWeight: 600 }}>{drawable(brand, serif)}</div>
            <div style={{ display: 'flex', fontFamily: cardSans, fontSize: 22, fontWeight: 500, color: '#465a64' }}>{drawable(note, sans)}</div>
          </div>
        </div>
      </div>
      {photo ? <img src={photo} {...cardPicture} /> : <Drawing seed={seed} ground={ground} />}
    </div>
  )
}
