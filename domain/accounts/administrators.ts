import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { sessionOf } from '#domain/native.ts'
import { accountRows } from './rows.ts'

/**
 * Whether another administrator stays when this one goes. The one who stays is written to in the same transaction: two
 * who let go of each other at the same moment meet there, and only one of them gets through.
 */
export async function anotherStays(cms: Payload, id: string, req: PayloadRequest): Promise<boolean> {
  const session = await sessionOf(req)
  const other = await accountRows(cms).findOneAndUpdate(
    { role: 'admin', _id: { $ne: new ObjectId(id) } },
    { $inc: { __v: 1 } },
    { projection: { _id: 1 }, ...(session ? { session } : {}) },
  )
  return other !== null
}
