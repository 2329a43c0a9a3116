import { realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Document, MongoClient, MongoServerError } from 'mongodb'
import type { MongodAccess } from './mongod-access.ts'
import { Refusal } from './refusal.ts'

export const setName = 'rs0'

/** A server of ours on loopback, and what opens it. */
export type MongodAddress = { port: number; access: Pick<MongodAccess, 'user' | 'password'> }

/** On a machine with much else to do a start takes its time (ms). */
const patience = 60_000

/** Asks the server on a loopback port directly, whatever state its replica set is in. */
async function withServer<T>({ port, access: { user, password } }: MongodAddress, timeout: number, ask: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    auth: { username: user, password },
    authSource: 'admin',
    serverSelectionTimeoutMS: timeout,
    connectTimeoutMS: timeout,
    socketTimeoutMS: patience,
  })
  try {
    return await ask(client)
  } finally {
    await client.close()
  }
}

/** Whether the server on this port keeps its data in `dbPath`. False when nothing, or another server, answers. */
export async function servesFolder(server: MongodAddress, dbPath: string): Promise<boolean> {
  try {
    const options = await withServer(server, 5000, (client) => client.db('admin').command({ getCmdLineOpts: 1 }))
    return realpathSync(String(options['parsed']?.storage?.dbPath)) === realpathSync(dbPath)
  } catch {
    return false
  }
}

/** Asks the server to write everything down and end. */
export async function shutDown(server: MongodAddress) {
  await withServer(server, 5000, (client) => client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 1 })).catch(() => {
    // The connection breaks when the server ends: that is the answer we asked for.
  })
}

/** What a server answers that listens already and has not read its own configuration yet. */
const notYetInitialized = 94

async function onceItKnows<T>(ask: () => Promise<T>, end: number): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== notYetInitialized || Date.now() > end) throw error
      await sleep(100)
    }
  }
}

/** Makes the server the one member of our replica set under its present port, and waits until it accepts writes. */
export async function joinReplicaSet(server: MongodAddress, folder: string) {
  const { port } = server
  const host = `127.0.0.1:${port}`
  await withServer(server, patience, async (client) => {
    const admin = client.db('admin')
    const end = Date.now() + patience
    const kept: Document | null = await client.db('local').collection('system.replset').findOne()
    if (!kept) {
      await admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host }] } })
    } else if (String(kept['_id']) !== setName) {
      throw new Refusal(`The database in ${folder} belongs to a replica set named ${String(kept['_id'])}, ours is ${setName}: set DATA_DIR to another folder, or run that server yourself and set DATABASE_URI.`)
    } else if (kept['members']?.[0]?.host !== host) {
      await onceItKnows(() => admin.command({ replSetReconfig: { ...kept, version: Number(kept['version']) + 1, members: [{ _id: 0, host }] }, force: true }), end)
    }
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
      if (Date.now() > end) throw new Error(`the database on port ${port} does not become writable`)
      await sleep(50)
    }
  })
}

/** As the app gets it. */
export const replicaSetUri = ({ port, access: { user, password } }: MongodAddress, database: string) =>
  `mongodb://${user}:${password}@127.0.0.1:${port}/${database}?replicaSet=${setName}&authSource=admin`
