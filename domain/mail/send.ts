import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { randomId } from '#lib/crypto.ts'
import { beginSending, claimDue, isAnyDue, release, releaseRest, settle } from './claims.ts'
import { compose } from './compose.ts'
import type { LetterKinds } from './letter.ts'
import type { Outcome } from './outcome.ts'
import { forgetAway, noteAway, relay } from './relay.ts'
import { type DeliverySlug, type StoredDelivery, toLetterRow } from './rows.ts'
import { afterAttempt, withoutAttempt } from './settling.ts'
import type { Transport } from './transport.ts'

/** Letters of one sort: where they lie, who writes them, and what else is to be heeded. */
export type Queue = {
  slug?: DeliverySlug
  kinds: LetterKinds
  /** Only these are taken. */
  only?: object
  /** Asked before so many are taken: how many of them may go. */
  allow?: (count: number) => Promise<number>
  /** Told of every attempt, once it is written down. */
  after?: (row: StoredDelivery, outcome: Outcome) => Promise<unknown>
}

export type Sending = Queue & {
  transport: Transport
  /** For tests: the clock. */
  now?: Date
  /** How many letters are taken in one round. */
  limit?: number
  /** Ends the round: nothing new is begun. */
  ending?: AbortSignal
  /** Breaks off what is under way, too. */
  breakOff?: AbortSignal
}

type Claimed = Awaited<ReturnType<typeof claimDue>>[number]

/** What must be written down, even if the database is being started again just now. */
async function persist(write: () => Promise<unknown>, tries = 10): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (tries <= 1) throw error
    await sleep(1000)
    await persist(write, tries - 1)
  }
}

/** Broken off by us before anything of the letter had left: nobody is at fault. */
const leftNothing = (outcome: Outcome): boolean => outcome.is === 'away' || (outcome.is === 'deferred' && outcome.reason === 'timeout')

/**
 * Sends the letters that are due, at most `limit` of them, and resolves with how many came to an end of some kind.
 * Each is claimed first, so any number of processes may do this at once; each is written at the last moment by its
 * kind; and `sending` is stored before the mail server is called, so that a crash never leads to a second letter.
 */
export async function sendDue(cms: Payload, { kinds, transport, slug = 'outbox', only, allow, after, now, limit = 20, ending, breakOff = new AbortController().signal }: Sending): Promise<number> {
  const where = { cms, slug }
  const clock = () => now ?? new Date()
  const stopped = () => ending?.aborted || breakOff.aborted
  const wanted = { kinds: Object.keys(kinds), only }
  if (!(await isAnyDue(where, wanted, clock()))) return 0
  const server = await relay(cms)
  if (server && server.until > clock()) return 0
  const claim = randomId()
  const given: Claimed['_id'][] = []
  let ended = 0
  let away = false
  let wasAway = Boolean(server?.count)

  async function note(outcome: Outcome) {
    if (outcome.is === 'away') {
      away = true
      await noteAway(cms, outcome.reason, clock())
    } else if (wasAway) {
      wasAway = false
      await forgetAway(cms)
    }
  }

  async function one(row: Claimed): Promise<void> {
    const composed = await compose(where, row, kinds)
    if (composed.is === 'waiting') return release(where, row, clock())
    if (composed.is !== 'ready') {
      await settle(where, row, withoutAttempt(row, composed, clock()), clock())
    } else {
      if (stopped() || !(await beginSending(where, row, clock()))) return release(where, row, clock())
      given.push(row._id)
      const outcome = await transport.send(composed.message, toLetterRow(row), breakOff)
      const ours = breakOff.aborted && leftNothing(outcome)
      await persist(() => settle(where, row, ours ? { status: 'queued', claim: null } : afterAttempt(row, outcome, clock()), clock()))
      if (ours) return
      await note(outcome)
      await after?.(row, outcome)
      if (outcome.is === 'away') return
    }
    ended += 1
  }

  async function lane(queue: Iterable<Claimed>) {
    for (const row of queue) await (away || stopped() ? release(where, row, clock()) : one(row))
  }

  try {
    const queue = (await claimDue(where, { ...wanted, limit, allow }, clock(), claim)).values()
    const lanes = await Promise.allSettled(Array.from({ length: transport.lanes }, () => lane(queue)))
    const broken = lanes.find((lane) => lane.status === 'rejected')
    if (broken) throw broken.reason
  } catch (error) {
    await persist(() => releaseRest(where, claim, given, clock()))
    throw error
  }
  return ended
}
