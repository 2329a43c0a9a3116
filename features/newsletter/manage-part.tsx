import type { ReactNode } from 'react'

/** One thing that can be done on a reader's own page. */
export function ManagePart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="in part" aria-labelledby={id}>
      <div className="shaft">
        <div className="main plain">
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      </div>
    </section>
  )
}
