import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient, MongoServerError } from 'mongodb'
import { Refusal } from './refusal.ts'

/** 18: wrong name or password; 13: not allowed; 8000: Atlas' own. */
const refusedCodes = [13, 18, 8000]

/** The servers of an address without user and password, for messages. */
const hostsOf = (uri: string) => uri.replace(/^mongodb(\+srv)?:\/\/([^@/]*@)?/, '').split(/[/?]/)[0]

/** Whether pages of an earlier run are on disk: then the site can serve them until the database answers. */
export function hasStoredPages(dataDir: string): boolean {
  const folder = join(dataDir, 'pages')
  return existsSync(folder) && readdirSync(folder, { recursive: true }).length > 0
}

/** Asks an external server for an answer. True: it is there. False: it is silent. Throws a Refusal when it turns us away. */
export async function databaseAnswers(uri: string): Promise<boolean> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 6000, connectTimeoutMS: 5000 })
  try {
    await client.db().command({ listCollections: 1, nameOnly: true })
    return true
  } catch (error) {
    if (error instanceof MongoServerError && refusedCodes.includes(Number(error.code))) {
      throw new Refusal(`The database at ${hostsOf(uri)} refuses the user name or password in DATABASE_URI.`)
    }
    return false
  } finally {
    await client.close()
  }
}

/** Stops a first start without a database; a later one goes on with the pages it has. */
export async function requireDatabase(uri: string, dataDir: string): Promise<{ connected: boolean }> {
  const connected = await databaseAnswers(uri)
  if (connected || hasStoredPages(dataDir)) return { connected }
  throw new Refusal(
    `No database answers at ${hostsOf(uri)}: check that it runs, that this machine may reach it, and that replicaSet= in DATABASE_URI is its name.`,
  )
}

/** How many documents a collection holds, asked without starting the CMS. */
export async function countDocuments(uri: string, collection: string): Promise<number> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 6000 })
  try {
    return await client.db().collection(collection).countDocuments({}, { limit: 1 })
  } finally {
    await client.close()
  }
}

export async function dropDatabase(uri: string) {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 6000 })
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
