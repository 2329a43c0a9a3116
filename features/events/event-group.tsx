import type { ReactNode } from 'react'
import { EventRows } from './event-rows.tsx'
import type { EventCard } from './event.ts'

type Props = { id: string; title: string; events: readonly EventCard[]; children?: ReactNode }

/** A named part of the list. */
export async function EventGroup({ id, title, events, children }: Props) {
  return (
    <section className="shaft" aria-labelledby={id}>
      <div className="side"><h2 id={id}>{title}</h2></div>
      <div className="main">
        {events.length > 0 && <EventRows events={events} />}
        {children}
      </div>
    </section>
  )
}
