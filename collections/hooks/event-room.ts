import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { takesRoom } from '#domain/events/facts.ts'
import { findClash, type Clash } from '#domain/events/room.ts'
import type { StoredEvent } from '#domain/events/stored-event.ts'
import { isDuplicate } from '#domain/native.ts'
import { defaultLocale, fallbackOrder, isLocale } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { spaceMissing, spaceTaken } from '#collections/words/event-rules.ts'
import { events as words } from '#collections/words/events.ts'
import { savedAtOnce } from '#collections/words/publish.ts'
import { refuseEvent } from './event-times.ts'
import { storedBefore } from './stored.ts'

type Planned = Pick<StoredEvent, 'space' | 'startUtc' | 'endUtc' | 'mode' | 'eventStatus'>

/** `06.02.2027 11:00` on the clock of the event. */
function onTheWall(instant: Date, zone: string): string {
  const [day = '', time = ''] = wallTimeAt(instant.getTime(), zone).split('T')
  return `${day.split('-').reverse().join('.')} ${time}`
}

function titleFor({ title }: Clash, language: string | undefined): string {
  const wanted = isLocale(language) ? language : defaultLocale
  return title?.[wanted] ?? fallbackOrder.map((locale) => title?.[locale]).find(Boolean) ?? '…'
}

const roomOf = (event: Planned | undefined): string | undefined => {
  const space: unknown = event?.space
  return typeof space === 'object' && space !== null && 'id' in space ? String(space.id) : space ? String(space) : undefined
}

/** What is published as it is planned holds its room already: an edit of its text is no new plan. */
const holds = (stored: StoredEvent | null, plan: Planned) =>
  stored && !stored.deletedAt && Object.values(stored._status ?? {}).includes('published') && takesRoom(stored) &&
  roomOf(stored) === roomOf(plan) && stored.startUtc === plan.startUtc && stored.endUtc === plan.endUtc

/** Two events cannot be in one room at once; setting up and clearing count. Drafts plan rooms as well. */
export const keepsRoom: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const plan = { ...(originalDoc as Planned | undefined), ...(data as Planned) }
  const space = roomOf(plan)
  if (data['deletedAt'] || !space || !plan.startUtc || !plan.endUtc || !takesRoom(plan)) return data
  const id = operation === 'update' ? String((originalDoc as { id: unknown }).id) : undefined
  if (id && holds(storedBefore(req, 'events', id) as StoredEvent | null, plan)) return data
  const clash = await look(req, { id, space, startUtc: plan.startUtc, endUtc: plan.endUtc })
  if (!clash) return data
  const language = req.i18n?.language
  const message = clash === 'missing'
    ? say(spaceMissing, language)
    : say(spaceTaken, language, { from: onTheWall(clash.from, clash.zone), to: onTheWall(clash.to, clash.zone), title: titleFor(clash, language) })
  return refuseEvent(req, [{ path: 'space', label: words.space.label, message }])
}

async function look(req: PayloadRequest, plan: Parameters<typeof findClash>[1]) {
  try {
    return await findClash(req.payload, plan, req)
  } catch (error) {
    // Two made the row of a day at once, and this one came second.
    if (isDuplicate(error)) throw new APIError(say(savedAtOnce, req.i18n?.language), 409, undefined, true)
    throw error
  }
}
