import { EventRow } from './event-row.tsx'
import type { EventCard } from './event.ts'

/** Events one below the other, in the order they come in. */
export function EventRows({ events }: { events: readonly EventCard[] }) {
  return <ul className="rows">{events.map((event) => <li key={event.id}><EventRow event={event} /></li>)}</ul>
}
