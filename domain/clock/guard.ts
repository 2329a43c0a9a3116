import type { Payload } from 'payload'
import { days, hours, minutes } from '#lib/retention.ts'
import { nativeDatabase } from '#domain/native.ts'
import { clockRow, type ClockDoubt, noteDoubt, noteRun } from './row.ts'
import { lastTraces } from './traces.ts'

/** So far apart the clocks of this machine and of the database may be. */
const apart = minutes(5)
/** Work that takes away is due every hour. After a longer silence a person says whether the date is right. */
const silence = days(1)
/** Where no run is known yet there are only the traces people left, and a quiet month is nothing unusual. */
const quiet = days(30)

const databaseTime = async (cms: Payload): Promise<Date> => {
  const { localTime } = await nativeDatabase(cms).command({ hello: 1 })
  return localTime as Date
}

/** What speaks against the date, if anything. */
async function doubtOf(cms: Payload, now: Date): Promise<ClockDoubt | undefined> {
  const known = await clockRow(cms)
  const other = await databaseTime(cms)
  const offset = now.getTime() - other.getTime()
  const accepted = known?.acceptedUntil && known.acceptedUntil > now && Math.abs(offset - (known.acceptedOffset ?? 0)) <= apart
  if (Math.abs(offset) > apart && !accepted) return { why: 'apart', now, other }
  const last = known?.lastRun ?? (await lastTraces(cms))
  if (last && now.getTime() - last.getTime() > (known?.lastRun ? silence : quiet)) return { why: 'jump', now, other: last }
  if (last && last.getTime() - now.getTime() > apart) return { why: 'back', now, other: last }
  return undefined
}

/**
 * Whether the clock may be trusted with what cannot be taken back. Asked by every dated act that takes something away
 * (worker/tasks.ts): a clock that is a year ahead for a minute must not erase people. In doubt nothing is done, and
 * administrators are asked; once the clock is right again everything goes on by itself.
 */
export async function clockIsRight(cms: Payload, now: Date): Promise<boolean> {
  const doubt = await doubtOf(cms, now)
  if (doubt) await noteDoubt(cms, doubt)
  else await noteRun(cms, now)
  return !doubt
}

/** A person says that this date is right. A difference between the clocks is asked about again after a week. */
export async function acceptClock(cms: Payload, now = new Date()) {
  const offset = now.getTime() - (await databaseTime(cms)).getTime()
  await noteRun(cms, now, { acceptedOffset: offset, acceptedUntil: new Date(now.getTime() + days(7)) })
}

/** What administrators are asked, as long as it is so. A doubt that no worker had again is over. */
export async function clockDoubt(cms: Payload): Promise<ClockDoubt | undefined> {
  const doubt = (await clockRow(cms))?.doubt ?? undefined
  if (!doubt) return undefined
  // The work is tried anew every hour and oftener; a doubt nobody repeats is that of a worker that has ended.
  return (await databaseTime(cms)).getTime() - doubt.at.getTime() < hours(3) ? doubt : undefined
}
