import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { MongoClient, MongoServerError } from 'mongodb'
import type { MongodAccess } from './mongod-access.ts'
import { type MongodFailure, readyOrFailure, spawnMongod } from './mongod-process.ts'

type Folder = { binary: string; dbPath: string; logFile: string }

/** No user of this name yet. */
const userNotFound = 11

/**
 * Makes the server know its user: run alone for a moment, outside its set and without a password, it listens on nothing
 * but a socket in a folder that only we may enter. Broken off anywhere, it is simply done again; data is not touched.
 */
export async function introduceUser({ binary, dbPath, logFile }: Folder, { user, password }: MongodAccess): Promise<MongodFailure | undefined> {
  const room = mkdtempSync(join(tmpdir(), 'qanat-'))
  const socket = join(room, 'mongod.sock')
  try {
    const child = spawnMongod(binary, dbPath, logFile, ['--bind_ip', socket])
    const ended = once(child, 'exit')
    const failure = await readyOrFailure(child, { socket }, logFile)
    if (failure) return failure
    try {
      await tell(socket, user, password)
    } finally {
      child.kill('SIGTERM')
      await ended
    }
    return undefined
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

async function tell(socket: string, user: string, password: string) {
  const client = new MongoClient(`mongodb://${encodeURIComponent(socket)}/?directConnection=true`, { serverSelectionTimeoutMS: 60_000, connectTimeoutMS: 20_000 })
  try {
    const admin = client.db('admin')
    const words = { pwd: password, roles: ['root'], writeConcern: { w: 1, j: true } }
    await admin.command({ updateUser: user, ...words }).catch(async (error: unknown) => {
      if (!(error instanceof MongoServerError) || error.code !== userNotFound) throw error
      await admin.command({ createUser: user, ...words })
    })
  } finally {
    await client.close()
  }
}
