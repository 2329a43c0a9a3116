import type { Payload } from 'payload'
import { writeToAdministrators } from '#domain/mail/administrators.ts'

/** Tells the administrators, once a day at most, that more people ask for the newsletter than the site writes to in an hour. */
export function tellOfRush(cms: Payload, now: Date) {
  const day = now.toISOString().slice(0, 10)
  return writeToAdministrators(cms, { key: `newsletter.rush:${day}`, kind: 'newsletter.rush', subjectKind: 'newsletter', subjectId: day })
}
