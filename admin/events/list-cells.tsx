import type { DefaultServerCellComponentProps } from 'payload'
import { isPublic, phase } from '#domain/events/facts.ts'
import { unlimited } from '#domain/registrations/shown.ts'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { eventRow, type EventRow } from './event-rows.ts'
import '#admin/admin.css'

/** Payload draws a cell once without a row. */
const idOf = ({ rowData }: DefaultServerCellComponentProps) => (rowData as { id?: unknown } | undefined)?.id

function stateOf({ facts }: EventRow): keyof typeof office.states {
  if (!isPublic(facts)) return 'draft'
  const now = phase(facts, new Date())
  const told = facts.eventStatus ?? 'scheduled'
  return told !== 'scheduled' && (now !== 'past' || told === 'cancelled') ? told : now
}

/** What an event is for the public: not yet there, coming, cancelled, over. */
export async function EventStateCell(props: DefaultServerCellComponentProps) {
  const id = idOf(props)
  if (id == null) return null
  const state = stateOf(await eventRow(props.payload, String(id)))
  return <span className={`event-state event-state--${state}`}>{say(office.states[state], props.i18n.language)}</span>
}

/** Places taken, and who waits. */
export async function EventSeatsCell(props: DefaultServerCellComponentProps) {
  const id = idOf(props)
  if (id == null) return null
  const { seats } = await eventRow(props.payload, String(id))
  if (seats.length === 0) return '–'
  const { language } = props.i18n
  return (
    <ul className="event-seats">
      {seats.map(({ mode, taken, capacity, waiting }) => (
        <li key={mode}>
          {seats.length > 1 && <>{say(office.panel[mode], language)}: </>}
          {taken}{capacity < unlimited && ` / ${capacity}`}
          {waiting > 0 && <b> {say(office.panel.waiting, language, { waiting })}</b>}
        </li>
      ))}
    </ul>
  )
}
