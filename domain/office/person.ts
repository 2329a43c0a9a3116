import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { Act } from '#lib/acts.ts'
import { opened } from '#lib/opened.ts'
import { noteAct } from '#domain/audit.ts'
import { act } from '#domain/registrations/act.ts'
import { eraseRegistration } from '#domain/registrations/erase.ts'
import { pullUp } from '#domain/registrations/pull-up.ts'
import { registrations, type StoredRegistration } from '#domain/registrations/rows.ts'
import { registrationToken } from '#domain/registrations/token.ts'

type Staff = NonNullable<PayloadRequest['user']>

const find = (cms: Payload, id: string): Promise<StoredRegistration | null> => registrations(cms).findOne({ _id: new ObjectId(id), erasedAt: null })

/** What staff do for one person. Each gives false when the state does not allow it, and changes nothing then. */
const deeds = {
  /** Past the others who wait. */
  pulledUp: async (cms: Payload, { _id }: StoredRegistration, by: Staff) => Boolean(await pullUp(cms, _id.toHexString(), by.id)),
  /** As if they had pressed the button of their own page: the letter and the next on the list follow from it. */
  cancelledFor: async (cms: Payload, row: StoredRegistration) => {
    if (row.state === 'cancelled' || row.state === 'expired') return false
    return (await act(cms, registrationToken(row), 'cancel'))?.state === 'cancelled'
  },
  /** At most once an hour, like for the person themselves. */
  letterResent: async (cms: Payload, row: StoredRegistration) => {
    await act(cms, registrationToken(row), 'resend')
    return (await find(cms, row._id.toHexString()))?.letters !== row.letters
  },
  erased: async (cms: Payload, { _id }: StoredRegistration) => eraseRegistration(cms, _id.toHexString()),
} satisfies Partial<Record<Act, (cms: Payload, row: StoredRegistration, by: Staff) => Promise<boolean>>>

export type Deed = keyof typeof deeds

/** Does it and writes down who did; `missing` when the registration is not there or was erased. */
export async function doFor(cms: Payload, id: string, deed: Deed, by: Staff): Promise<'done' | 'refused' | 'missing'> {
  const row = await find(cms, id)
  if (!row) return 'missing'
  if (!(await deeds[deed](cms, row, by))) return 'refused'
  await noteAct(cms, { act: deed, by, event: row.event.toHexString(), subject: id })
  return 'done'
}

/** The address in clear, for one press of a button: who looked is written down first. */
export async function showAddress(cms: Payload, id: string, by: Staff): Promise<string | undefined> {
  const row = await find(cms, id)
  if (!row?.email) return undefined
  await noteAct(cms, { act: 'addressShown', by, event: row.event.toHexString(), subject: id })
  return opened(row.email, 'registrations.email', row._id) || undefined
}
