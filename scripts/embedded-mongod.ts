import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { accessOf, keepAccess, keptAccess, keyFile, privateFolder } from './mongod-access.ts'
import { findMongod } from './mongod-binary.ts'
import { endOrphan } from './mongod-orphan.ts'
import { type MongodFailure, readyOrFailure, spawnMongod } from './mongod-process.ts'
import { introduceUser } from './mongod-user.ts'
import { Refusal } from './refusal.ts'
import { joinReplicaSet, type MongodAddress, replicaSetUri, servesFolder, setName, shutDown } from './replica-set.ts'
import type { Say } from './say.ts'

export type RunningMongod = {
  port: number
  /** With user and password: never printed, never on a command line. */
  uri: (database?: string) => string
}

export type EmbeddedMongod = RunningMongod & {
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** How long a server that is just ending may hold the folder: a member of a set takes a quarter of a minute by itself (ms). */
const folderPatience = 60_000

const portFile = (dataDir: string) => join(dataDir, 'mongod-port')

/** The server that is running on this folder now, or undefined. */
export async function runningMongod(dataDir: string): Promise<RunningMongod | undefined> {
  const port = keptPort(dataDir)
  const access = keptAccess(dataDir)
  if (!port || !access || !(await servesFolder({ port, access }, join(dataDir, 'mongo')))) return undefined
  return { port, uri: (database = 'qanat') => replicaSetUri({ port, access }, database) }
}

/**
 * Starts a MongoDB server on `dataDir`/mongo, bound to loopback, as the one member of a replica set, on the port it
 * had last time if that is free. It asks for a password. It ends by itself when this process ends. Throws a Refusal for
 * what can be put right.
 * @param settings more of the server's own arguments.
 */
export async function startMongod(dataDir: string, say: Say = () => {}, settings: readonly string[] = []): Promise<EmbeddedMongod> {
  const binary = await findMongod(say)
  const dbPath = join(dataDir, 'mongo')
  const logFile = join(dataDir, 'mongod.log')
  privateFolder(dataDir)
  privateFolder(dbPath)
  const access = accessOf(dataDir)
  const orphan = await runningMongod(dataDir)
  if (orphan) await shutDown({ port: orphan.port, access })

  if (!access.known) {
    await whenFolderIsFree(dbPath, logFile, () => introduceUser({ binary, dbPath, logFile }, access))
    keepAccess(dataDir, { ...access, known: true })
  }
  let port = keptPort(dataDir) ?? (await freePort())
  for (;;) {
    let child: ChildProcess | undefined
    const failure = await whenFolderIsFree(dbPath, logFile, () => {
      child = spawnMongod(binary, dbPath, logFile, ['--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', setName, '--keyFile', keyFile(dataDir), ...settings])
      return readyOrFailure(child, { port }, logFile)
    })
    if (child && !failure) {
      keepPort(dataDir, port)
      return joined(child, { port, access }, dbPath)
    }
    port = await freePort()
  }
}

/** Begins it, again and again while a server that is ending still holds the folder. Returns only what another port mends. */
async function whenFolderIsFree(dbPath: string, logFile: string, begin: () => Promise<MongodFailure | undefined>): Promise<MongodFailure | undefined> {
  const end = Date.now() + folderPatience
  for (;;) {
    const failure = await begin()
    if (!failure || failure.kind === 'port taken') return failure
    if (failure.kind === 'broken') throw new Refusal(`The database in ${dbPath} does not start: ${failure.reason} (see ${logFile}).`)
    if (Date.now() > end) throw new Refusal(`Another MongoDB server is using ${dbPath}: stop it, or set DATA_DIR to another folder.`)
    endOrphan(dbPath)
    await sleep(300)
  }
}

async function joined(child: ChildProcess, server: MongodAddress, dbPath: string): Promise<EmbeddedMongod> {
  const ended = once(child, 'exit').then(() => undefined)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) await shutDown(server)
    await ended
  }
  await joinReplicaSet(server, dbPath).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { port: server.port, uri: (database = 'qanat') => replicaSetUri(server, database), ended, stop }
}

function keptPort(dataDir: string): number | undefined {
  const port = existsSync(portFile(dataDir)) ? Number(readFileSync(portFile(dataDir), 'utf8')) : NaN
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

function keepPort(dataDir: string, port: number) {
  writeFileSync(`${portFile(dataDir)}.new`, String(port))
  renameSync(`${portFile(dataDir)}.new`, portFile(dataDir))
}
