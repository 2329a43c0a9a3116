import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasSession } from './session.ts'
import { createTurns, type Turns } from './turns.ts'

/** Does work for a request when it is its network's turn. */
export type InTurn = <T>(req: IncomingMessage, work: () => Promise<T>) => Promise<T>

/** Whoever reads an answer slowly keeps others waiting no longer than this (ms). */
const longestTurn = 5_000

/**
 * The process that renders does one thing at a time. Readers, forms, staff at work and whoever knocks at the panel
 * without a session have lanes of their own, so that none of them can take all of it from the others.
 */
export function createLanes(networkOf: (req: IncomingMessage) => string) {
  const reading = createTurns({ atOnce: 4, waiting: 128 })
  const forms = createTurns({ atOnce: 8, waiting: 300 })
  const staff = createTurns({ atOnce: 6, waiting: 200 })
  const knocking = createTurns({ atOnce: 2, waiting: 100 })

  const within = (turns: Turns): InTurn => (req, work) => turns.turn(networkOf(req), work).done
  const inStaff: InTurn = async (req, work) => {
    const turns = hasSession(req) ? staff : knocking
    let result: Promise<unknown> | undefined
    return new Promise((answered, failed) => {
      const begin = async () => {
        const done = work()
        result = done
        done.then(answered, failed)
        await Promise.race([done.catch(() => undefined), sleep(longestTurn, undefined, { ref: false })])
      }
      turns.turn(networkOf(req), begin).done.catch((error: unknown) => result ?? failed(error))
    })
  }

  return { reading, inReading: within(reading), inForms: within(forms), inStaff }
}
