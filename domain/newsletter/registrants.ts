import type { Payload } from 'payload'
import { opened } from '#lib/opened.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { subscribeRegistrant } from './from-registration.ts'

/**
 * Subscribes whoever ticked the box when registering and has proved the address since. From time to time rather than
 * with the button itself: a registration does not wait for it, and nothing is lost when a process ends in between.
 */
export async function subscribeRegistrants(cms: Payload, now = new Date()) {
  const due = registrations(cms).find({
    newsletter: true, newsletterAt: null, erasedAt: null, confirmedAt: { $type: 'date' },
  }).limit(200)
  for await (const { _id, round, email, emailKey, locale, consentAt, consentVersion } of due) {
    const address = opened(email, 'registrations.email', _id)
    if (address && emailKey) {
      await subscribeRegistrant(cms, { mark: `${_id.toHexString()}.${round}`, address, emailKey, locale, at: consentAt, version: consentVersion }, now)
    }
    await registrations(cms).updateOne({ _id }, { $set: { newsletterAt: now } })
  }
}
