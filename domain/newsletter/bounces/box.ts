import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Payload } from 'payload'
import { MailboxError, type MailboxPatience, withMailbox } from '#lib/imap.ts'
import { type Acted, actOn } from './act.ts'
import { asideFolder } from './aside.ts'
import { longest, understand } from './understand.ts'
import { weighReports } from './weigh.ts'

/** How many came to what, and how many lie aside now. */
export type Tally = Partial<Record<Acted, number>> & { aside: number }

const atOnce = 25
/** A round ends by itself (ms); the next goes on. */
const longestRound = 4 * 60_000

/** Pieces of so many. */
const pieces = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** The letters of these uids, of each no more than its beginning. */
async function fetchStarts(mailbox: ImapFlow, uids: readonly number[]): Promise<{ uid: number; source: Buffer }[]> {
  const known = await mailbox.fetchAll(uids.join(','), { uid: true, size: true }, { uid: true })
  const short = known.filter(({ size = 0 }) => size <= longest).map(({ uid }) => uid)
  const whole = short.length ? await mailbox.fetchAll(short.join(','), { uid: true, source: true }, { uid: true }) : []
  const begun: FetchMessageObject[] = []
  for (const { uid, size = 0 } of known) {
    const start = size > longest && (await mailbox.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength: longest } }, { uid: true }))
    if (start) begun.push(start)
  }
  return [...whole, ...begun].flatMap(({ uid, source }) => (source ? [{ uid, source }] : []))
}

async function putAside(mailbox: ImapFlow, uids: readonly number[]) {
  if (!uids.length) return
  // Some servers refuse what is there already.
  await mailbox.mailboxCreate(asideFolder).catch(() => undefined)
  if (!(await mailbox.messageMove(uids.join(','), asideFolder, { uid: true }))) throw new MailboxError('folder')
}

/**
 * Reads the mailbox once: what is understood is done and then deleted, for it holds addresses; the rest is moved aside.
 * A letter leaves the mailbox after the database has what it said, never before.
 */
async function readAll(cms: Payload, mailbox: ImapFlow, now: Date): Promise<Tally> {
  const tally: Tally = { aside: 0 }
  const end = Date.now() + longestRound
  const found = (await mailbox.search({ deleted: false }, { uid: true })) || []
  for (const uids of pieces(found, atOnce)) {
    if (Date.now() > end) break
    const done: number[] = []
    const aside: number[] = []
    try {
      for (const { uid, source } of await fetchStarts(mailbox, uids)) {
        const acted = await actOn(cms, await understand(source), now)
        tally[acted] = (tally[acted] ?? 0) + 1
        ;(acted === 'unread' ? aside : done).push(uid)
      }
    } finally {
      if (done.length) await mailbox.messageDelete(done.join(','), { uid: true })
    }
    await putAside(mailbox, aside)
  }
  const status = await mailbox.status(asideFolder, { messages: true }).catch(() => false as const)
  return { ...tally, aside: status ? (status.messages ?? 0) : 0 }
}

/** Reads the mailbox of `url` once. Throws a MailboxError where that is not possible. */
export async function readBox(cms: Payload, url: string, { now = new Date(), times = {} }: { now?: Date; times?: MailboxPatience } = {}): Promise<Tally> {
  return withMailbox(url, async (mailbox) => {
    try {
      return await readAll(cms, mailbox, now)
    } catch (error) {
      if (!mailbox.usable) throw new MailboxError('away')
      throw error
    } finally {
      await weighReports(cms, now)
    }
  }, times)
}
