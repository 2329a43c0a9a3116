import type { Payload } from 'payload'
import { env } from '#lib/env.ts'
import { native, isDuplicate } from '#domain/native.ts'

/** How many letters may go in a second, an hour and a day; 0: no limit. */
export type Limits = { perSecond: number; perHour: number; perDay: number }

/** What all processes together have used: one row, which outlives them. */
type Budget = {
  name: 'newsletter'
  /** What this second still has; filled up as time passes. */
  tokens: number
  filledAt: Date
  hour: Date
  hourSpent: number
  day: Date
  daySpent: number
  /** What the last who asked was given. */
  granted: number
  createdAt: Date
  updatedAt: Date
}

const name = 'newsletter'
const rows = (cms: Payload) => native<Budget>(cms, 'mail-budget')
const hour = 3_600_000
const startOf = (length: number, now: Date) => new Date(Math.floor(now.getTime() / length) * length)

export const limitsOf = (): Limits => {
  const { NEWSLETTER_PER_SECOND: perSecond, NEWSLETTER_PER_HOUR: perHour, NEWSLETTER_PER_DAY: perDay } = env()
  return { perSecond, perHour, perDay }
}

const isFree = ({ perSecond, perHour, perDay }: Limits) => !perSecond && !perHour && !perDay

async function ensure(cms: Payload, { perSecond }: Limits, now: Date) {
  const first = { tokens: perSecond, filledAt: now, hour: startOf(hour, now), hourSpent: 0, day: startOf(24 * hour, now), daySpent: 0, granted: 0, createdAt: now, updatedAt: now }
  try {
    await rows(cms).updateOne({ name }, { $setOnInsert: first }, { upsert: true })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/**
 * Takes what is left of the budget, `wanted` at most; gives how many that were. One write that reckons and takes at
 * once: however many processes ask, they never get more together.
 */
export async function take(cms: Payload, wanted: number, limits: Limits, now: Date): Promise<number> {
  if (isFree(limits)) return wanted
  const { perSecond, perHour, perDay } = limits
  const [thisHour, today] = [startOf(hour, now), startOf(24 * hour, now)]
  // A clock that was set back fills nothing up.
  const passed = { $max: [0, { $divide: [{ $subtract: [now, '$filledAt'] }, 1000] }] }
  const left = [
    ...(perSecond ? ['$tokens'] : []),
    ...(perHour ? [{ $subtract: [perHour, '$hourSpent'] }] : []),
    ...(perDay ? [{ $subtract: [perDay, '$daySpent'] }] : []),
  ]
  const steps = [
    { $set: {
      tokens: { $min: [perSecond, { $add: ['$tokens', { $multiply: [passed, perSecond] }] }] }, filledAt: now,
      hourSpent: { $cond: [{ $eq: ['$hour', thisHour] }, '$hourSpent', 0] }, hour: thisHour,
      daySpent: { $cond: [{ $eq: ['$day', today] }, '$daySpent', 0] }, day: today,
    } },
    { $set: { granted: { $max: [0, { $floor: { $min: [wanted, ...left] } }] }, updatedAt: now } },
    { $set: {
      tokens: { $subtract: ['$tokens', '$granted'] }, hourSpent: { $add: ['$hourSpent', '$granted'] }, daySpent: { $add: ['$daySpent', '$granted'] },
    } },
  ]
  const row = await rows(cms).findOneAndUpdate({ name }, steps, { returnDocument: 'after' })
  if (row) return row.granted
  await ensure(cms, limits, now)
  return take(cms, wanted, limits, now)
}

/** Gives back what was taken and not used after all. */
export async function giveBack(cms: Payload, count: number, limits: Limits): Promise<void> {
  if (count <= 0 || isFree(limits)) return
  const less = (field: string) => ({ $max: [0, { $subtract: [field, count] }] })
  await rows(cms).updateOne({ name }, [{ $set: { tokens: { $add: ['$tokens', count] }, hourSpent: less('$hourSpent'), daySpent: less('$daySpent') } }])
}

/** The limit that is reached until the next hour or day. */
export async function cappedBy(cms: Payload, { perHour, perDay }: Limits, now: Date): Promise<'hour' | 'day' | null> {
  const row = perHour || perDay ? await rows(cms).findOne({ name }) : null
  const spent = (since: Date | undefined, length: number, count: number) => (since?.getTime() === startOf(length, now).getTime() ? count : 0)
  if (row && perDay && spent(row.day, 24 * hour, row.daySpent) >= perDay) return 'day'
  if (row && perHour && spent(row.hour, hour, row.hourSpent) >= perHour) return 'hour'
  return null
}
