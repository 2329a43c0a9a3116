import config from '@payload-config'
import { getPayload } from 'payload'
import { consentVersion } from '#lib/consent.ts'
import { capacities, registrations } from '#domain/registrations/rows.ts'
import { register } from '#domain/registrations/register.ts'
import { deliveries } from '#domain/mail/rows.ts'

// A process of its own that takes registrations, for tests of several at once and of sudden ends.

/** `dieBefore`: the process is killed in the moment in which it would write the row, or the letter. */
export type Task = { event: string; emails: string[]; dieBefore?: 'row' | 'letter' }

const cms = await getPayload({ config })

/** Ends this process the hard way at the next call of `method`; the promise never settles, as with a real crash. */
function dieAt(collection: object, method: string) {
  Object.assign(collection, { [method]: () => (process.kill(process.pid, 'SIGKILL'), new Promise(() => undefined)) })
}

process.on('message', ({ event, emails, dieBefore }: Task) => {
  if (dieBefore === 'row') dieAt(registrations(cms), 'insertOne')
  if (dieBefore === 'letter') dieAt(deliveries(cms), 'updateOne')
  void Promise.all(emails.map((email) =>
    register(cms, { eventId: event, mode: 'room', name: 'Айгүл', email, locale: 'kk', needs: '', newsletter: false, consentVersion }),
  )).then((answers) => process.send?.({ answers }))
})
// Warm: the first use of a collection is slow, and would put the processes one after the other.
await capacities(cms).findOne({})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
