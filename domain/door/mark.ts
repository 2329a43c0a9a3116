import type { Payload } from 'payload'
import { days } from '#lib/retention.ts'
import { type CheckIn, checkIn } from '#domain/registrations/door.ts'

export type Scan = {
  /** The text of a QR code, or the short code as somebody typed it. */
  code: string
  /** How long ago (ms) by the phone's own clock: right even where that clock is hours off. */
  age?: number
}

/** Cyrillic letters that look like Latin ones: typed in a hurry on the wrong keyboard. The same table stands in the door's script. */
const lookAlikes: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' }

/** A code as it is stored, from what was scanned or typed. */
export function readCode(given: string): string {
  const code = given.trim()
  if (code.startsWith('R1.')) return code
  return code.normalize('NFKC').toUpperCase().replace(/[АВЕКМНОРСТУХ]/gu, (letter) => lookAlikes[letter] ?? letter).replace(/[^A-Z0-9]/g, '')
}

/**
 * Marks that somebody has come. What waited in a phone counts from the moment it was scanned: that is told as an age, so
 * a clock that is hours off does no harm. Marking twice changes nothing.
 */
export async function mark(cms: Payload, { eventId, by, code, age = 0, now = new Date() }: Scan & { eventId: string; by: string; now?: Date }): Promise<CheckIn & { at: Date }> {
  // What a clock says that was set in between is no time at all.
  const passed = age > 0 && age < days(7) ? age : 0
  const at = new Date(now.getTime() - passed)
  return { at, ...(await checkIn(cms, { eventId, code: readCode(code), at, by }, now)) }
}
