import { ObjectId } from 'mongodb'
import { fileAddresses, type PictureFiles } from '#lib/picture-files.ts'
import { changeRows } from './change-rows.ts'
import type { Migration, Work } from './migration.ts'

type Row = PictureFiles & { publicFor?: string[] | null; triedFor?: string[] | null }

/** The front doors keep copies of files; they read this row when they start. A run that begins anew may write it twice. */
async function withdraw({ db }: Work, row: Row) {
  const now = new Date()
  await db.collection('publications').insertOne({ kind: 'withdraw', tags: ['media'], addresses: fileAddresses(row), createdAt: now, updatedAt: now })
}

/** Nothing is said by null; an empty list counted as public. */
const orNull = (users: readonly string[]) => (users.length ? [...users] : null)

/**
 * Closes files that were open for nobody: of letters that were deleted before they were sent, and of people whose photo is
 * hidden and was their share picture too. What letters show that are still written is open, and listed nowhere.
 */
export const picturesOfNobody: Migration = {
  number: 2,
  name: 'pictures-of-nobody',
  async run(work) {
    const { db } = work
    for await (const { _id, photo } of db.collection('speakers').find({ hidePhoto: true, photo: { $ne: null } }, { projection: { photo: 1 } })) {
      const user = `speakers:${String(_id)}`
      await changeRows<Row>(work, 'media', { _id: new ObjectId(String(photo)), publicFor: user }, async (row) => {
        const publicFor = orNull((row.publicFor ?? []).filter((other) => other !== user))
        if (!publicFor) await withdraw(work, row)
        return { $set: { publicFor } }
      })
    }
    const letters = await db.collection('letters').find({ startedAt: null }, { projection: { _id: 1 } }).toArray()
    const written = letters.map(({ _id }) => `letters:${String(_id)}`)
    await changeRows<Row>(work, 'media', { publicFor: { $in: written } }, ({ publicFor, triedFor }) => {
      const users = publicFor ?? []
      return { $set: {
        publicFor: orNull(users.filter((user) => !written.includes(user))),
        triedFor: [...new Set([...(triedFor ?? []), ...users.filter((user) => written.includes(user))])],
      } }
    })
    await changeRows<Row>(work, 'media', { publicFor: { $size: 0 } }, async (row) => {
      await withdraw(work, row)
      return { $set: { publicFor: null } }
    })
  },
}
