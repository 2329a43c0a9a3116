import type { Payload } from 'payload'
import { letters } from '#domain/newsletter/letters.ts'
import { halt, lateBefore } from './state.ts'

const working = ['preparing', 'sending'] as const

/**
 * Writes down that letters are being worked on. One on which nobody worked for long is stopped: it comes from a backup
 * that was restored, or the machine was off, and a person decides whether its readers still get it.
 */
export async function beat(cms: Payload, now = new Date()): Promise<void> {
  const late = { activeAt: { $lt: lateBefore(now) } }
  for (const { _id } of await letters(cms).find({ state: { $in: [...working] }, ...late }, { projection: { _id: 1 } }).toArray()) {
    await halt(cms, _id, working, 'late', now, late)
  }
  await letters(cms).updateMany({ state: { $in: [...working] }, activeAt: { $gte: lateBefore(now) } }, { $set: { activeAt: now } })
}
