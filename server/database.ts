import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient, MongoServerError, MongoServerSelectionError } from 'mongodb'
import { nobodyListens } from '#lib/nobody-listens.ts'

/** How long the driver looks for a primary, and how long one ping may take in all, before it counts as missed (ms). */
const selection = 900
const patience = 1100
const pause = 500

export type Database = ReturnType<typeof openDatabase>

/**
 * The front door's own small connection: is the database there, and what was published.
 * Emits `up` and `down`.
 */
export function openDatabase(uri: string) {
  const options = {
    serverSelectionTimeoutMS: selection,
    connectTimeoutMS: 1500,
    socketTimeoutMS: 8000,
    heartbeatFrequencyMS: 1000,
    maxPoolSize: 4,
    appName: 'front-door',
  }
  let client: MongoClient | undefined
  let checking: Promise<boolean> | undefined
  const events = new EventEmitter()
  let up = false
  let missed = 0
  let closed = false
  let refused: string | undefined
  let alone = false

  /** A client whose first connection failed never recovers, and is thrown away; one that was connected always does. */
  async function connect(): Promise<MongoClient> {
    const attempt = new MongoClient(uri, options)
    try {
      return await attempt.connect()
    } catch (error) {
      await attempt.close()
      throw error
    }
  }

  async function ping() {
    client ??= await connect()
    await client.db().command({ ping: 1 })
  }

  /** Asks now. A slow answer must be missed twice to count, a refused connection at once. */
  async function look(): Promise<boolean> {
    try {
      await withLimit(ping())
      missed = 0
      refused = undefined
      alone = false
    } catch (error) {
      missed += error instanceof MongoServerSelectionError ? 2 : 1
      refused = refusal(error)
      alone = nobodyListens(error)
    }
    const now = missed === 0 || (up && missed < 2)
    if (now !== up) {
      up = now
      events.emit(up ? 'up' : 'down')
    }
    return missed === 0
  }

  const check = () => (checking ??= look().finally(() => (checking = undefined)))

  async function watch() {
    while (!closed) {
      await check()
      await sleep(pause, undefined, { ref: false })
    }
  }

  return {
    events,
    check,
    watch,
    /** @throws before the first successful `check`. */
    db() {
      if (!client) throw new Error('the database was never reached')
      return client.db()
    },
    isUp: () => up,
    /** Nobody listens where the database should be: no server is slow, there is none. */
    isAlone: () => alone,
    /** Set when the server is there and does not let us in: waiting will not help. */
    refusal: () => refused,
    async close() {
      closed = true
      await client?.close()
    },
  }
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  const controller = new AbortController()
  const late = sleep(patience, undefined, { signal: controller.signal }).then(() => {
    throw new Error('no answer in time')
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    controller.abort()
  }
}

const refusal = (error: unknown) =>
  error instanceof MongoServerError && (error.code === 18 || error.code === 13 || error.code === 8000)
    ? 'DATABASE_URI: the database refuses this user name or password'
    : undefined
