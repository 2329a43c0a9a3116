import type { Payload } from 'payload'
import { clockIsRight } from '#domain/clock/guard.ts'
import { keepClockLaw } from '#domain/events/clock-law.ts'
import { recoverDeliveries } from '#domain/mail/claims.ts'
import { forgetAddresses } from '#domain/mail/forget.ts'
import { readBounces } from '#domain/newsletter/bounces/rounds.ts'
import { keepConsentTexts } from '#domain/newsletter/consent-text.ts'
import { forgetReaders } from '#domain/newsletter/forget.ts'
import { forgetSoftBounces } from '#domain/newsletter/bounced.ts'
import { subscribeRegistrants } from '#domain/newsletter/registrants.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { forgetDeliveries } from '#domain/newsletter/sending/forget.ts'
import { beat } from '#domain/newsletter/sending/heartbeat.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { removeFiles } from '#domain/pictures/leaving.ts'
import { makeMailFiles } from '#domain/pictures/mail-files.ts'
import { forget } from '#domain/registrations/forget.ts'
import { sendNotices } from '#domain/registrations/notices.ts'
import { remind } from '#domain/registrations/remind.ts'
import { expire, mendPlaces } from '#domain/registrations/sweep.ts'

export type Task = {
  name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  every: number
  /** Must do no harm when two processes run it at once, and when it is broken off anywhere. */
  run: (cms: Payload, now: Date) => Promise<unknown>
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Takes something away by the date, and for good: only when the date can be trusted. */
const takesAway = (run: Task['run']): Task['run'] => async (cms, now) => {
  if (await clockIsRight(cms, now)) await run(cms, now)
}

/** What is due by the clock, letters excepted: those have a loop of their own. */
export const tasks: readonly Task[] = [
  { name: 'events.clock-law', every: 24 * hour, run: (cms, now) => keepClockLaw(cms, { now }) },
  { name: 'pictures.leaving', every: 10 * second, run: takesAway(removeFiles) },
  { name: 'pictures.mail-files', every: hour, run: makeMailFiles },
  { name: 'registrations.notices', every: 10 * second, run: sendNotices },
  { name: 'registrations.sweep', every: 30 * second, run: mendPlaces },
  { name: 'registrations.expire', every: 30 * second, run: takesAway(expire) },
  { name: 'registrations.reminders', every: minute, run: remind },
  { name: 'registrations.forget', every: hour, run: takesAway(forget) },
  { name: 'newsletter.registrants', every: 10 * second, run: subscribeRegistrants },
  { name: 'newsletter.consent-texts', every: 24 * hour, run: keepConsentTexts },
  { name: 'newsletter.bounces', every: 5 * minute, run: readBounces },
  { name: 'newsletter.forget', every: hour, run: takesAway(forgetReaders) },
  { name: 'newsletter.forget-bounces', every: hour, run: takesAway(forgetSoftBounces) },
  { name: 'newsletter.prepare', every: 2 * second, run: prepareDue },
  { name: 'newsletter.finish', every: 2 * second, run: finishLetters },
  { name: 'newsletter.heartbeat', every: minute, run: beat },
  { name: 'newsletter.recover', every: 30 * second, run: (cms, now) => recoverDeliveries(cms, 'deliveries', now) },
  { name: 'newsletter.forget-deliveries', every: hour, run: takesAway(forgetDeliveries) },
  { name: 'mail.recover', every: 30 * second, run: (cms, now) => recoverDeliveries(cms, 'outbox', now) },
  { name: 'mail.forget', every: hour, run: takesAway((cms, now) => forgetAddresses(cms, 'outbox', now)) },
]
