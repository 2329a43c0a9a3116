import { seal } from '#lib/crypto.ts'
import { changeRows } from './change-rows.ts'
import type { Migration } from './migration.ts'
import { sealedPlaces } from './sealed-places.ts'
import { openUnbound } from './unbound.ts'

/**
 * Binds what is sealed to its row (docs/decisions/017). When it is done, nothing of the first form is read any more: whoever
 * can write the database could else put an old value back. What does not open stays as it is, and is counted.
 */
export const sealWithRow: Migration = {
  number: 1,
  name: 'seal-with-row',
  async run(work) {
    let unread = 0
    for (const { collection, field, unbound, as } of sealedPlaces) {
      await changeRows(work, collection, { [field]: /^v1\./ }, (row) => {
        const text = openUnbound(String(row[field]), unbound)
        if (text !== undefined) return { $set: { [field]: seal(text, as, row._id) } }
        unread += 1
        return undefined
      })
    }
    if (unread) work.say(`Sealed values that do not open, and stay as they are: ${unread}.`)
  },
}
