import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoAPIError, MongoClient, MongoServerError } from 'mongodb'
import { serversOf } from '#lib/mongo-address.ts'
import { nobodyListens } from '#lib/nobody-listens.ts'
import { Refusal } from './refusal.ts'
import type { Say } from './say.ts'

/** How long a start waits for a server that is slow to answer, or for a set that is electing its primary (ms). */
export const startPatience = 60_000
/** Where nobody listens at all, a wrong address is more likely than a slow machine: the start says so sooner (ms). */
const nobodyPatience = 5_000
/** One try (ms). */
const attempt = 6_000

/** 18: wrong name or password; 13: not allowed; 8000: Atlas' own. */
const refusedCodes = [13, 18, 8000]

/** Whether pages of an earlier run are on disk: then the site can serve them until the database answers. */
export function hasStoredPages(dataDir: string): boolean {
  const folder = join(dataDir, 'pages')
  return existsSync(folder) && readdirSync(folder, { recursive: true }).length > 0
}

/** @throws Refusal for an address the driver itself does not take: a setting of a name it does not know, for instance. */
function clientFor(uri: string, serverSelectionTimeoutMS: number): MongoClient {
  try {
    return new MongoClient(uri, { serverSelectionTimeoutMS, connectTimeoutMS: Math.max(5000, serverSelectionTimeoutMS / 3) })
  } catch (error) {
    if (error instanceof MongoAPIError) throw new Refusal(`DATABASE_URI is not taken by the MongoDB driver: ${error.message}.`)
    throw error
  }
}

/** Asks an external server. Throws a Refusal when it turns us away. */
async function ask(uri: string): Promise<'answers' | 'is slow' | 'nobody'> {
  const client = clientFor(uri, attempt)
  try {
    await client.db().command({ listCollections: 1, nameOnly: true })
  } catch (error) {
    if (error instanceof MongoServerError && refusedCodes.includes(Number(error.code))) {
      throw new Refusal(`The database at ${serversOf(uri)} refuses the user name or password in DATABASE_URI.`)
    }
    return nobodyListens(error) ? 'nobody' : 'is slow'
  } finally {
    await client.close()
  }
  if (client.options.replicaSet) return 'answers'
  throw new Refusal(`The name servers do not say which replica set ${serversOf(uri)} is: add replicaSet= to DATABASE_URI.`)
}

export const databaseAnswers = async (uri: string): Promise<boolean> => (await ask(uri)) === 'answers'

/** A first start waits for a slow database and then stops without one; a later one goes on with the pages it has. */
export async function requireDatabase(uri: string, dataDir: string, say: Say): Promise<{ connected: boolean }> {
  const begin = Date.now()
  for (let tries = 0; ; tries++) {
    const answer = await ask(uri)
    if (answer === 'answers') return { connected: true }
    if (hasStoredPages(dataDir)) return { connected: false }
    if (Date.now() - begin > (answer === 'nobody' ? nobodyPatience : startPatience)) break
    if (tries === 0) say(`The database at ${serversOf(uri)} does not answer yet; waiting for it, a minute at most …`)
    await sleep(250)
  }
  throw new Refusal(
    `No database answers at ${serversOf(uri)}: check that it runs, that this machine may reach it, and that replicaSet= in DATABASE_URI is its name.`,
  )
}

async function withDatabase<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = clientFor(uri, startPatience)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** How many documents a collection holds, asked without starting the CMS. */
export const countDocuments = (uri: string, collection: string): Promise<number> =>
  withDatabase(uri, (client) => client.db().collection(collection).countDocuments({}, { limit: 1 }))

export const dropDatabase = (uri: string): Promise<boolean> => withDatabase(uri, (client) => client.db().dropDatabase())
