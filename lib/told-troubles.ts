import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { setTimeout as pause } from 'node:timers/promises'
import { noteTrouble } from './trouble.ts'

const tries = 5

const isUndecided = (error: unknown) => ((error as { errorLabels?: unknown }).errorLabels as string[] | undefined)?.includes('UnknownTransactionCommitResult') === true

/** The server ended while it committed: the next primary says what became of it, and commits if it can. */
async function decide(session: ClientSession | undefined, first: unknown) {
  let error = first
  for (let attempt = 1; session && attempt < tries && isUndecided(error); attempt++) {
    await pause(200)
    try {
      return await session.commitTransaction()
    } catch (next) {
      error = next
    }
  }
  throw error
}

/**
 * The adapter, which notes each error of the database for the front door before Payload makes something else of it, and
 * asks again whether a transaction was committed.
 */
export const withToldTroubles = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init(args) {
    const made = adapter.init(args) as unknown as MongooseAdapter
    const { commitTransaction } = made
    made.commitTransaction = async function (incoming) {
      const session = made.sessions[String(await incoming)] as ClientSession | undefined
      await commitTransaction.call(made, incoming).catch((error: unknown) => decide(session, error))
    }
    for (const [name, work] of Object.entries(made)) {
      if (typeof work === 'function') Object.assign(made, { [name]: noting(work as Work) })
    }
    return made as unknown as ReturnType<DatabaseAdapterObj['init']>
  },
})

type Work = (this: unknown, ...given: unknown[]) => unknown

const noting = (work: Work): Work =>
  function (...given) {
    const result = work.apply(this, given)
    // Its own caller hears of the error too.
    if (result instanceof Promise) result.catch(noteTrouble)
    return result
  }
