import type { Payload } from 'payload'
import { nativeDatabase } from '#domain/native.ts'

/** `apart`: from the database's clock; `jump`: far beyond the last run; `back`: before the last run. */
export type ClockDoubt = { why: 'apart' | 'jump' | 'back'; now: Date; /** The database's clock, or the last run. */ other: Date }

/** What all processes know of the clock: one row of `clock`. */
type ClockRow = {
  _id: 'clock'
  lastRun?: Date | null
  /** `at`: by the database's clock. */
  doubt?: (ClockDoubt & { at: Date }) | null
  acceptedOffset?: number | null
  acceptedUntil?: Date | null
}

const rows = (cms: Payload) => nativeDatabase(cms).collection<ClockRow>('clock')

export const clockRow = (cms: Payload): Promise<ClockRow | null> => rows(cms).findOne({ _id: 'clock' })

export async function noteRun(cms: Payload, now: Date, accepted: Pick<ClockRow, 'acceptedOffset' | 'acceptedUntil'> = {}) {
  await rows(cms).updateOne({ _id: 'clock' }, { $set: { lastRun: now, doubt: null, ...accepted } }, { upsert: true })
}

export async function noteDoubt(cms: Payload, doubt: ClockDoubt) {
  await rows(cms).updateOne({ _id: 'clock' }, [{ $set: { doubt: { ...doubt, at: '$$NOW' } } }], { upsert: true })
}
