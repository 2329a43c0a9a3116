import type { ObjectId } from 'mongodb'
import { readEmail } from '#lib/email-address.ts'
import { opened } from '#lib/opened.ts'
import { nameKeyOf, placesOf } from '#lib/registration-key.ts'
import { changeRows } from './change-rows.ts'
import type { Migration } from './migration.ts'

type Row = { _id: ObjectId; event: ObjectId; key: string; email?: string | null; name?: string | null }

/** `{event}:{address}`: one registration for each address, as it was. Erased rows have another form, and keep it. */
const before = /^[0-9a-f]{24}:[^:]+$/

/**
 * A mailbox registers several people: each registration gets one of its places and the keyed hash of its name. Addresses
 * that are one mailbox now were two: each keeps its registration, also where there are more than there are places.
 */
export const placesOfMailbox: Migration = {
  number: 4,
  name: 'places-of-mailbox',
  async run(work) {
    const rows = work.db.collection<Row>('registrations')
    const given = new Set<string>()
    let unread = 0
    await changeRows<Row>(work, 'registrations', { key: before }, async ({ _id, event, email, name }) => {
      const address = readEmail(opened(email, 'registrations.email', _id))
      if (!address) {
        unread += 1
        return undefined
      }
      const places = placesOf(event.toHexString(), address.key)
      for (const { key } of await rows.find({ key: { $in: places } }, { projection: { key: 1 } }).toArray()) given.add(key)
      const [first = ''] = places
      const key = places.find((place) => !given.has(place)) ?? first.replace(/[^:]+$/u, _id.toHexString())
      given.add(key)
      const called = opened(name, 'registrations.name', _id)
      return { $set: { key, nameKey: called ? nameKeyOf(event.toHexString(), address.key, called) : null } }
    })
    if (unread) work.say(`Registrations whose address does not open, and that stay as they are: ${unread}.`)
  },
}
