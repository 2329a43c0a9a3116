import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import { NoBreak } from '#ui/no-break.tsx'
import { EventRows } from './event-rows.tsx'
import type { EventCard } from './event.ts'

type Props = { id: string; title: string; events: readonly EventCard[]; children?: ReactNode }

/** A named part of the list. */
export async function EventGroup({ id, title, events, children }: Props) {
  const locale = await getLocale()
  return (
    <section className="shaft" aria-labelledby={id}>
      <div className="side"><h2 id={id}><NoBreak text={title} locale={locale} /></h2></div>
      <div className="main">
        {events.length > 0 && <EventRows events={events} />}
        {children}
      </div>
    </section>
  )
}
