import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { deriveTimes, type TimeFault, type TypedTimes } from '#domain/events/times.ts'
import { say, type Words } from '#lib/words.ts'
import { closesTooSoon, endsTooSoon, timeNever } from '#collections/words/event-rules.ts'
import { events as words } from '#collections/words/events.ts'

const reasons: Record<TimeFault['fault'], Words> = { never: timeNever, endsTooSoon, closesTooSoon }
const labels: Record<TimeFault['path'], Words> = {
  startLocal: words.startLocal.label, endLocal: words.endLocal.label,
  'registration.opensLocal': words.opensLocal.label, 'registration.closesLocal': words.closesLocal.label,
}

/** Refuses a save of an event, with the reason beside its fields. */
export function refuseEvent(req: PayloadRequest, errors: { path: string; label: Words; message: string }[]): never {
  const language = req.i18n?.language
  throw new ValidationError({ collection: 'events', errors: errors.map((error) => ({ ...error, label: say(error.label, language) })), req }, req.t)
}

/** Wall times become instants on every save, drafts included: a draft may be published as it is. */
export const derivesTimes: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data['deletedAt']) return data
  const typed = { ...(originalDoc as TypedTimes | undefined), ...(data as TypedTimes) }
  const { startUtc, endUtc, opensUtc, closesUtc, twice, faults } = deriveTimes(typed)
  if (faults.length) {
    refuseEvent(req, faults.map(({ path, fault }) => ({ path, label: labels[path], message: say(reasons[fault], req.i18n?.language) })))
  }
  return { ...data, startUtc, endUtc, timeNote: twice, registration: { ...typed.registration, opensUtc, closesUtc } }
}
