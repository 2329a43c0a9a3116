import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { opened } from '#lib/opened.ts'
import { noteAct } from '#domain/audit.ts'
import { unbounce } from '#domain/newsletter/bounced.ts'
import { eraseSubscriber } from '#domain/newsletter/erase.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'

type Staff = NonNullable<PayloadRequest['user']>

export const findReader = async (cms: Payload, id: string): Promise<StoredSubscriber | null> => subscribers(cms).findOne({ _id: new ObjectId(id) })

/** The address of a subscriber in clear, for one press of a button: who looked is written down first. */
export async function showReader(cms: Payload, id: string, by: Staff): Promise<string | undefined> {
  const row = await findReader(cms, id)
  if (!row?.email) return undefined
  await noteAct(cms, { act: 'addressShown', by, subject: id })
  return opened(row.email, 'subscribers.email', row._id) || undefined
}

/** Forgets a subscriber who asked staff for it; `never`: nor is the address written to again. */
export async function eraseReader(cms: Payload, id: string, never: boolean, by: Staff): Promise<boolean> {
  if (!(await eraseSubscriber(cms, id, { never }))) return false
  await noteAct(cms, { act: 'erased', by, subject: id })
  return true
}

/** Letters came back and the reason is gone: writes to the address again, if its owner's consent stands. */
export async function unbounceReader(cms: Payload, id: string, by: Staff): Promise<boolean> {
  if (!(await unbounce(cms, id))) return false
  await noteAct(cms, { act: 'unbounced', by, subject: id })
  return true
}
