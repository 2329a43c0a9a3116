import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:net'
import { findMongod } from './mongod-binary.ts'
import type { Say } from './say.ts'
import { freePort } from './free-port.ts'
import { Refusal } from './refusal.ts'
import { joinReplicaSet, replicaSetUri, servesFolder, shutDown } from './replica-set.ts'

export type EmbeddedMongod = {
  port: number
  uri: (database?: string) => string
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>
  stop: () => Promise<void>
}

const portFile = (dataDir: string) => join(dataDir, 'mongod-port')

/** The port of a server that is running on this folder now, or undefined. */
export async function runningMongod(dataDir: string): Promise<number | undefined> {
  const port = keptPort(dataDir)
  return port && (await servesFolder(port, join(dataDir, 'mongo'))) ? port : undefined
}

/**
 * Starts a MongoDB server on `dataDir`/mongo, bound to loopback, as the one member of a replica set, on the port it
 * had last time if that is free. It ends by itself when this process ends. Throws a Refusal for what can be put right.
 */
export async function startMongod(dataDir: string, say: Say = () => {}): Promise<EmbeddedMongod> {
  const binary = await findMongod(say)
  const dbPath = join(dataDir, 'mongo')
  mkdirSync(dbPath, { recursive: true, mode: 0o700 })
  const orphan = await runningMongod(dataDir)
  if (orphan) await shutDown(orphan)

  const patience = Date.now() + 20_000
  let port = keptPort(dataDir) ?? (await freePort())
  for (;;) {
    const child = spawnMongod(binary, dbPath, port, join(dataDir, 'mongod.log'))
    const failure = await readyOrFailure(child, port, join(dataDir, 'mongod.log'))
    if (!failure) {
      keepPort(dataDir, port)
      const ended = once(child, 'exit').then(() => undefined)
      const watcher = endTogether(child)
      void ended.then(() => watcher?.kill('SIGKILL'))
      const stop = async () => {
        if (child.exitCode === null && child.signalCode === null) await shutDown(port)
        await ended
      }
      await joinReplicaSet(port, dbPath).catch(async (error: unknown) => {
        await stop()
        throw error
      })
      return { port, uri: (database = 'qanat') => replicaSetUri(port, database), ended, stop }
    }
    if (failure.kind === 'port taken') port = await freePort()
    else if (failure.kind === 'folder in use' && Date.now() < patience) await new Promise((later) => setTimeout(later, 300))
    else if (failure.kind === 'folder in use') throw new Refusal(`Another MongoDB server is using ${dbPath}: stop it, or set DATA_DIR to another folder.`)
    else throw new Refusal(`The database in ${dbPath} does not start: ${failure.reason} (see ${join(dataDir, 'mongod.log')}).`)
  }
}

function spawnMongod(binary: string, dbPath: string, port: number, logFile: string): ChildProcess {
  const log = openSync(logFile, 'w', 0o600)
  // A file, not a pipe: the server must be able to write its last lines after our own death. Detached: Ctrl-C is for us,
  // and we end the server after the app.
  const child = spawn(
    binary,
    ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0', '--wiredTigerCacheSizeGB', '0.25', '--nounixsocket', '--quiet'],
    { stdio: ['ignore', log, log], detached: true },
  )
  closeSync(log)
  return child
}

type Failure = { kind: 'port taken' | 'folder in use' | 'broken'; reason: string }

async function readyOrFailure(child: ChildProcess, port: number, logFile: string): Promise<Failure | undefined> {
  let gone = false
  child.once('exit', () => (gone = true))
  child.once('error', () => (gone = true))
  while (!gone) {
    if (readFileSync(logFile, 'utf8').includes('"Waiting for connections"') && (await answers(port))) return undefined
    await new Promise((later) => setTimeout(later, 50))
  }
  const log = readFileSync(logFile, 'utf8')
  if (/Address already in use/i.test(log)) return { kind: 'port taken', reason: '' }
  if (/DBPathInUse|Unable to lock/i.test(log)) return { kind: 'folder in use', reason: '' }
  const reason = /"s":"[EF]".*?"(?:error|msg)":"([^"]+)"/.exec(log)?.[1]
  return { kind: 'broken', reason: reason ?? `it ended with status ${child.exitCode ?? child.signalCode}` }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })
}

/**
 * A shell that waits for the end of its standard input. When this process dies, even by kill -9, the pipe closes and
 * the shell ends the server. On Windows a child dies with the job of its parent's console instead.
 */
function endTogether(child: ChildProcess): ChildProcess | undefined {
  if (process.platform === 'win32' || !child.pid) return undefined
  const watcher = spawn('sh', ['-c', `cat >/dev/null; kill -TERM ${child.pid} 2>/dev/null`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watcher.unref()
  return watcher
}

function keptPort(dataDir: string): number | undefined {
  const port = existsSync(portFile(dataDir)) ? Number(readFileSync(portFile(dataDir), 'utf8')) : NaN
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

function keepPort(dataDir: string, port: number) {
  writeFileSync(`${portFile(dataDir)}.new`, String(port))
  renameSync(`${portFile(dataDir)}.new`, portFile(dataDir))
}
