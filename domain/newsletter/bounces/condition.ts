import type { Payload } from 'payload'
import { env } from '#lib/env.ts'
import type { MailboxFault } from '#lib/imap.ts'
import { native } from '#domain/native.ts'

/** The lease of those who read the mailbox; what they found is kept beside it. */
export const bounceTask = 'newsletter.bounces'
type Row = { name: string; note?: MailboxFault | null; count?: number }

const rows = (cms: Payload) => native<Row>(cms, 'leases')

/** Keeps how the last round ended, for staff. */
export const rememberRound = (cms: Payload, what: Omit<Row, 'name'>) => rows(cms).updateOne({ name: bounceTask }, { $set: what })

/** What staff should know: why the mailbox cannot be read, and how many letters in it wait for a person. */
export async function bounceCondition(cms: Payload): Promise<{ fault?: MailboxFault; aside: number }> {
  const row = env().IMAP_URL ? await rows(cms).findOne({ name: bounceTask }) : null
  return { ...(row?.note ? { fault: row.note } : {}), aside: row?.count ?? 0 }
}
