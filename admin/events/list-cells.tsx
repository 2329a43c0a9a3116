import type { DefaultServerCellComponentProps } from 'payload'
import { isPublic, phase, type EventFacts } from '#domain/events/facts.ts'
import { unlimited } from '#domain/registrations/shown.ts'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { seatsOfRow } from './seats-of-rows.ts'
import '#admin/admin.css'

type Row = EventFacts & { id?: unknown; publicSlugs?: Parameters<typeof isPublic>[0]['publicSlugs'] }
const rowOf = ({ rowData }: DefaultServerCellComponentProps) => (rowData ?? {}) as Row

function stateOf(row: Row): keyof typeof office.states {
  if (!isPublic(row)) return 'draft'
  const now = phase(row, new Date())
  if (row.eventStatus && row.eventStatus !== 'scheduled' && (now !== 'past' || row.eventStatus === 'cancelled')) return row.eventStatus
  return now
}

/** What an event is now: draft, coming, cancelled, over. Payload draws its cell once without a row. */
export function EventStateCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props)
  if (row.id == null) return null
  const state = stateOf(row)
  return <span className={`event-state event-state--${state}`}>{say(office.states[state], props.i18n.language)}</span>
}

/** Places taken, and who waits. */
export async function EventSeatsCell(props: DefaultServerCellComponentProps) {
  const { id } = rowOf(props)
  if (id == null) return null
  const seats = await seatsOfRow(props.payload, String(id))
  if (seats.length === 0) return '–'
  const { language } = props.i18n
  return (
    <ul className="event-seats">
      {seats.map(({ mode, taken, capacity, waiting }) => (
        <li key={mode}>
          {seats.length > 1 && <>{say(office.panel[mode], language)}: </>}
          {taken}{capacity < unlimited && ` / ${capacity}`}
          {waiting > 0 && <b> {say(office.panel.waiting, language, { waiting: String(waiting) })}</b>}
        </li>
      ))}
    </ul>
  )
}
