import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'

export type MongodFailure = { kind: 'port taken' | 'folder in use' | 'broken'; reason: string }

/** Where it listens: a loopback port, or a socket in the file system. */
export type Listens = { port: number } | { socket: string }

/** GB, of memory. A story of almost four megabytes in each language is saved in one transaction: in half as much it has no room. */
const cache = '0.5'

/** A server on this folder that writes its log into a file: it must be able to write its last lines after our own death. */
export function spawnMongod(binary: string, dbPath: string, logFile: string, args: readonly string[]): ChildProcess {
  const watcher = startWatcher()
  const log = openSync(logFile, 'w', 0o600)
  // Detached: Ctrl-C is for us, and we end the server after the app.
  const child = spawn(binary, ['--dbpath', dbPath, '--wiredTigerCacheSizeGB', cache, '--nounixsocket', '--quiet', ...args], { stdio: ['ignore', log, log], detached: true })
  watcher?.stdin?.write(`${child.pid ?? ''}\n`)
  closeSync(log)
  child.once('exit', () => watcher?.kill('SIGKILL'))
  return child
}

/** Undefined when it takes connections, however long that takes; else why it has ended. */
export async function readyOrFailure(child: ChildProcess, at: Listens, logFile: string): Promise<MongodFailure | undefined> {
  let gone = false
  child.once('exit', () => (gone = true))
  child.once('error', () => (gone = true))
  while (!gone) {
    if (readFileSync(logFile, 'utf8').includes('"Waiting for connections"') && (await answers(at))) return undefined
    await new Promise((later) => setTimeout(later, 50))
  }
  const log = readFileSync(logFile, 'utf8')
  if (/Address already in use/i.test(log)) return { kind: 'port taken', reason: '' }
  if (/DBPathInUse|Unable to lock/i.test(log)) return { kind: 'folder in use', reason: '' }
  const reason = /"s":"[EF]".*?"(?:error|msg)":"([^"]+)"/.exec(log)?.[1]
  return { kind: 'broken', reason: reason ?? `it ended with status ${child.exitCode ?? child.signalCode}` }
}

function answers(at: Listens): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect('port' in at ? { port: at.port, host: '127.0.0.1' } : { path: at.socket }, () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })
}

/**
 * A shell that is told which server it watches and then waits for the end of its standard input. When this process dies,
 * even by kill -9, the pipe closes and the shell ends the server. It is there first, so that no server is ever alone. On
 * Windows a child dies with the job of its parent's console instead.
 */
function startWatcher(): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const watcher = spawn('sh', ['-c', 'read -r server; cat >/dev/null; kill -TERM "$server" 2>/dev/null'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  // A shell that is gone needs to be told nothing.
  watcher.stdin?.on('error', () => undefined)
  watcher.unref()
  return watcher
}
