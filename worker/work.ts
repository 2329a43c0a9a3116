import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { forgetAway } from '#domain/mail/relay.ts'
import { sendDue } from '#domain/mail/send.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { openTransport, type Transport } from '#domain/mail/transport.ts'
import { letterKinds } from './letters.ts'
import { type Task, tasks as allTasks } from './tasks.ts'

export type Work = {
  tasks?: readonly Task[]
  kinds?: LetterKinds
  transport?: Transport | undefined
  /** A road of its own: a letter that somebody waits for does not queue behind five thousand. */
  newsletter?: Transport | undefined
}

/** How soon a new letter is noticed (ms). */
const idle = 1000
/** How soon the newsletter looks again for its turn in the budget (ms). */
const soon = 100
/** How many letters of the newsletter are under way at once: relays far away take their time, and allow about as many. */
const newsletterLanes = 4
/** How long a letter that is being sent may go on after a stop, and how long its end may take to be written down (ms). */
const grace = 2500
const lastWords = 1500

/**
 * Does what is due until it is stopped: letters as they come, tasks by the clock. `stop` begins nothing new, lets the
 * letters under way finish, and resolves within four seconds.
 */
export function startWork(cms: Payload, { tasks = allTasks, kinds = letterKinds, transport = openTransport(cms), newsletter = openTransport(cms, newsletterLanes) }: Work = {}) {
  const ending = new AbortController()
  const breakOff = new AbortController()
  // Every task that rests listens for the end: as many as there are tasks is no leak.
  setMaxListeners(0, ending.signal, breakOff.signal)
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal: ending.signal }).catch(() => undefined)
  const failing = new Set<string>()

  /** Says once that something fails, not every second; its words stay here, for they may name people. */
  async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work()
      if (failing.delete(what)) cms.logger.info(`${what}: works again`)
      return done
    } catch (error) {
      if (!failing.has(what)) cms.logger.error(`${what}: ${error instanceof Error ? error.name : 'unknown error'}`)
      failing.add(what)
      return undefined
    }
  }

  async function repeat({ name, every, run }: Task) {
    while (!ending.signal.aborted) {
      await attempt(name, () => run(cms, new Date()))
      await pause(every)
    }
  }

  async function send(way: Transport) {
    // A new start may bring a new password for the mail server.
    await attempt('letters', () => forgetAway(cms))
    while (!ending.signal.aborted) {
      const ended = await attempt('letters', () => sendDue(cms, { kinds, transport: way, ending: ending.signal, breakOff: breakOff.signal }))
      if (!ended) await pause(idle)
    }
  }

  async function sendNewsletter(way: Transport) {
    while (!ending.signal.aborted) {
      const round = await attempt('newsletter', () => deliver(cms, { transport: way, ending: ending.signal, breakOff: breakOff.signal }))
      if (!round?.ended) await pause(round?.waits ? soon : idle)
    }
  }

  if (!transport) cms.logger.error('SMTP_URL is not set: letters wait')
  const all = Promise.all([...(transport ? [send(transport)] : []), ...(newsletter ? [sendNewsletter(newsletter)] : []), ...tasks.map(repeat)])

  async function stop() {
    ending.abort()
    await Promise.race([all, sleep(grace)])
    breakOff.abort()
    await Promise.race([all, sleep(lastWords)])
    transport?.close()
    newsletter?.close()
  }

  return { stop }
}
