import type { ReactNode } from 'react'

type Props = { id: string; sign: string; title: string; warm?: boolean; heading?: boolean; children: ReactNode }

/** A round sign and plain words. Before a page's title it is no heading, so that the h1 comes first. */
export function Notice({ id, sign, title, warm = false, heading = false, children }: Props) {
  return (
    <section className={`notice${warm ? ' notice--warm' : ''}`} aria-labelledby={id}>
      <span className="sign" aria-hidden="true">{sign}</span>
      {heading ? <h2 id={id}>{title}</h2> : <p className="h" id={id}>{title}</p>}
      {children}
    </section>
  )
}
