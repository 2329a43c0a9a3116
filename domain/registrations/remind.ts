import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { isPublic } from '#domain/events/facts.ts'
import { days, hours, retention } from '#lib/retention.ts'
import { eventsBetween, isComing, readEvent, type RegistrationEvent } from './event.ts'
import { tellAll } from './fan-out.ts'
import { registrations } from './rows.ts'

/** Both reminders: so many hours before the start, and from when on the letter comes too late. */
export const reminders = { 'event.reminder24': { before: 24, until: 2 }, 'event.reminder2': { before: 2, until: 0 } } as const
export type Reminder = keyof typeof reminders

/** Is it the time for this reminder of an event that begins at `start` (ms)? Whoever was asleep does not send it late. */
export function isDue(kind: Reminder, start: number, now: Date): boolean {
  const { before, until } = reminders[kind]
  const left = start - now.getTime()
  return left > hours(until) && left <= hours(before)
}

/** The letters before an event. Each is named by the start it speaks of: a moved event is reminded of anew. */
export async function remind(cms: Payload, now = new Date()) {
  for (const id of await eventsBetween(cms, now, new Date(now.getTime() + days(15)))) {
    const event = await readEvent(cms, id)
    if (!isComing(event, now) || event.eventStatus === 'postponed') continue
    const start = Date.parse(event.startUtc)
    for (const kind of Object.keys(reminders) as Reminder[]) {
      if (!isDue(kind, start, now)) continue
      // Whoever registered shortly before still has the first letter at hand.
      const known = new Date(start - hours(reminders[kind].before + 3))
      const rows = await registrations(cms).find({ event: new ObjectId(id), state: 'confirmed', confirmedAt: { $lte: known } }).toArray()
      await tellAll(cms, rows, { kind, mark: String(start), data: { start }, dueSince: new Date(start - hours(reminders[kind].before)) })
    }
  }
  await sendMaterials(cms, now)
}

export const hasMaterials = ({ materials, recording }: RegistrationEvent): boolean =>
  Boolean(recording) || Object.values(materials ?? {}).some((list) => Array.isArray(list) && list.length > 0)

/** One letter after the event, when there is something to read or to watch, while the addresses are still here. */
async function sendMaterials(cms: Payload, now: Date) {
  const wait = hours(1)
  for (const id of await eventsBetween(cms, new Date(now.getTime() - days(retention.eventDays)), new Date(now.getTime() - wait))) {
    const event = await readEvent(cms, id)
    if (!event || !isPublic(event) || event.eventStatus === 'cancelled' || !hasMaterials(event)) continue
    const rows = await registrations(cms).find({ event: new ObjectId(id), state: { $in: ['confirmed', 'attended'] }, erasedAt: null }).toArray()
    // Materials bear no date of their own; they came with the last edit at the latest.
    const dueSince = new Date(Math.max(Date.parse(event.endUtc ?? event.updatedAt) + wait, Date.parse(event.updatedAt)))
    await tellAll(cms, rows, { kind: 'event.materials', mark: 'once', dueSince })
  }
}
