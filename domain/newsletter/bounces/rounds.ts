import type { Payload } from 'payload'
import { env } from '#lib/env.ts'
import { MailboxError } from '#lib/imap.ts'
import { withLease } from '#domain/lease.ts'
import { readBox } from './box.ts'
import { bounceTask, rememberRound } from './condition.ts'

/** One round over the mailbox for reports, by one process at a time; nothing while the settings name none. */
export async function readBounces(cms: Payload, now = new Date()) {
  const { IMAP_URL } = env()
  if (!IMAP_URL) return
  await withLease(cms, bounceTask, 120, async () => {
    try {
      const { aside, ...acted } = await readBox(cms, IMAP_URL, { now })
      await rememberRound(cms, { note: null, count: aside })
      if (Object.keys(acted).length) cms.logger.info({ bounces: acted, aside })
    } catch (error) {
      if (error instanceof MailboxError) await rememberRound(cms, { note: error.fault })
      throw error
    }
  })
}
