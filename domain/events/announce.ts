import type { Payload, PayloadRequest } from 'payload'
import { isPublic, phase } from './facts.ts'
import { peopleOf } from './people.ts'
import { changesBetween, type ChangedField, type Snapshot, snapshotOf } from './snapshot.ts'
import { keep, readEvent, type StoredEvent } from './stored-event.ts'

export type Difference = {
  /** Nothing to tell when empty. */
  changes: ChangedField[]
  before: Snapshot
  after: Snapshot
  /** How many would be told. */
  people: number
  /** A cancelled event is told to everybody who registered: nobody is asked whether. */
  forced: boolean
}

async function differenceOf(cms: Payload, event: StoredEvent, req?: Partial<PayloadRequest>): Promise<Difference> {
  const after = await snapshotOf(cms, event, req)
  const before = event.announced ?? after
  const changes = isPublic(event) ? changesBetween(before, after) : []
  const people = await peopleOf(cms, event.id, req)
  return { changes, before, after, people, forced: people > 0 && after.eventStatus === 'cancelled' && changes.includes('eventStatus') }
}

/** What changed since registered people were last told; undefined: no such event. */
export async function difference(cms: Payload, eventId: string, req?: Partial<PayloadRequest>): Promise<Difference | undefined> {
  const event = await readEvent(cms, eventId, req)
  return event ? differenceOf(cms, event, req) : undefined
}

/**
 * An answer to "tell the registered people?": yes marks a notice, which the worker turns into letters; no lets the
 * change rest. Asked twice it does nothing the second time.
 */
export async function announce(cms: Payload, eventId: string, { notify }: { notify: boolean }, req?: Partial<PayloadRequest>): Promise<Difference | undefined> {
  const event = await readEvent(cms, eventId, req)
  if (!event) return undefined
  const found = await differenceOf(cms, event, req)
  if (!found.changes.length) return found
  const told = found.people > 0 && (notify || found.forced)
  await keep(cms, event, { announced: found.after, ...(told ? { notice: noticeOf(event, found, new Date()) } : {}) }, req)
  return found
}

/** Somebody who has not yet had the last letter is told from where they stood then. */
function noticeOf({ notice }: StoredEvent, { before, after }: Difference, now: Date): NonNullable<StoredEvent['notice']> {
  const kind = after.eventStatus === 'cancelled' ? ('cancelled' as const) : ('changed' as const)
  return { sequence: after.sequence, kind, pending: true, at: now.toISOString(), before: notice?.pending ? (notice.before ?? before) : before }
}

/**
 * After a save: a change of when, where or whether raises the sequence of calendar entries and keeps the time that was.
 * With nobody registered there is nobody to ask about; and what is cancelled is told without asking.
 */
export async function noteChanges(req: PayloadRequest, before: StoredEvent | null, after: StoredEvent, now = new Date()): Promise<Partial<StoredEvent>> {
  const cms = req.payload
  if (!isPublic(after) && after.sequence == null) return {}
  const snapshot = await snapshotOf(cms, after, req)
  const first = after.sequence == null || !before
  const changed = first ? [] : changesBetween(await snapshotOf(cms, before, req), snapshot)
  const sequence = first ? (after.sequence ?? 0) : (after.sequence ?? 0) + (changed.length ? 1 : 0)
  const moved = changed.includes('time') && before?.startUtc && before.startUtc !== after.startUtc
  const kept: Partial<StoredEvent> = {
    ...(first || changed.length ? { sequence, changedAt: now.toISOString() } : sameWords(before, after) ? {} : { changedAt: now.toISOString() }),
    ...(moved ? { previousStart: [...(after.previousStart ?? []), { utc: String(before.startUtc) }].slice(-10) } : {}),
  }
  const is = { ...after, ...kept }
  const current = { ...snapshot, sequence }
  const last = after.announced ?? current
  if (changesBetween(last, current).length) {
    const people = await peopleOf(cms, after.id, req)
    if (people === 0) kept.announced = current
    else if (current.eventStatus === 'cancelled' && phase(is, now) !== 'past') {
      const told = { changes: changesBetween(last, current), before: last, after: current, people, forced: true }
      Object.assign(kept, { announced: current, notice: noticeOf(is, told, now) })
    }
  } else if (!after.announced || after.announced.sequence !== sequence) kept.announced = current
  if (Object.keys(kept).length) await keep(cms, after, kept, req)
  return kept
}

/** After a room was given another name or address: its coming events are elsewhere now, in words at least. */
export async function noteNewPlace(req: PayloadRequest, event: StoredEvent, now = new Date()) {
  const current = await snapshotOf(req.payload, event, req)
  if (event.sequence == null || !event.announced || !changesBetween(event.announced, current).includes('place')) return
  const sequence = event.sequence + 1
  const announced = (await peopleOf(req.payload, event.id, req)) ? event.announced : { ...current, sequence }
  await keep(req.payload, event, { sequence, changedAt: now.toISOString(), announced }, req)
}

const sameWords = (before: StoredEvent | null, after: StoredEvent) =>
  JSON.stringify([before?.title, before?.summary, before?.publicSlugs]) === JSON.stringify([after.title, after.summary, after.publicSlugs])
