import type { Payload } from 'payload'
import { mailRoute } from '#lib/mail.ts'
import { lateLetters } from './outbox.ts'
import { relay, tellAfter } from './relay.ts'
import { deliveries } from './rows.ts'

/** What staff should know about the post. Counts hold letters whose address is still kept, so that they can be sent again. */
export type MailCondition = {
  trouble?: 'none' | 'connection' | 'auth'
  late: number
  failed: number
  unknown: number
}

/** How the post is: `trouble` says why nothing goes out at present, `none` that there is no mail server at all. */
export async function mailCondition(cms: Payload): Promise<MailCondition> {
  const count = (status: string) => deliveries(cms).countDocuments({ status: status as never, to: { $ne: '' } })
  const [late, failed, unknown, server] = await Promise.all([lateLetters(cms), count('failed'), count('unknown'), relay(cms)])
  const away = server?.note && (server.note === 'auth' || server.count >= tellAfter) ? server.note : undefined
  const trouble = mailRoute() === 'none' ? 'none' : away
  return { ...(trouble ? { trouble } : {}), late, failed, unknown }
}
