import type { Payload } from 'payload'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '#lib/env.ts'
import { isDuplicate, nativeDatabase } from './native.ts'

/** `points` times in `seconds`, counted by key in all processes together. Rows end by themselves. */
export type Limit = { name: string; points: number; seconds: number }

/** Who tries out the demo is alone on their network. */
const isTrial = () => ['demo', 'development'].includes(env().APP_MODE)

/** First letters to addresses that somebody on one network typed into a form: each may be a stranger's. */
export const perNetwork = (form: 'registration' | 'newsletter'): Limit => ({ name: form, points: env().FORMS_PER_NETWORK ?? (isTrial() ? 100 : 3), seconds: 3600 })

/** The same where each browser did its sum: a class that signs up over one Wi-Fi. */
export const perClass = (): Limit => ({ name: 'registration-by-work', points: 10 * perNetwork('registration').points, seconds: 3600 })

const limiters = new WeakMap<object, Map<string, Promise<RateLimiterMongo>>>()

async function open(cms: Payload, { name, points, seconds }: Limit): Promise<RateLimiterMongo> {
  const limiter = new RateLimiterMongo({
    storeClient: nativeDatabase(cms), tableName: 'limits', keyPrefix: name, points, duration: seconds, disableIndexesCreation: true,
  })
  await limiter.createIndexes()
  return limiter
}

function limiterOf(cms: Payload, limit: Limit): Promise<RateLimiterMongo> {
  const known = limiters.get(cms) ?? new Map<string, Promise<RateLimiterMongo>>()
  limiters.set(cms, known)
  const name = `${limit.name} ${limit.points}`
  const limiter = known.get(name) ?? open(cms, limit)
  known.set(name, limiter)
  // What could not be made ready is tried anew next time.
  limiter.catch(() => known.delete(name))
  return limiter
}

/** Counts one try. Gives the seconds until the next is allowed: 0 when this one is. */
export async function tooSoon(cms: Payload, limit: Limit, key: string): Promise<number> {
  const limiter = await limiterOf(cms, limit)
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

/** Takes one try of a key back: it was none of those that are counted. */
export async function giveTryBack(cms: Payload, limit: Limit, key: string) {
  await (await limiterOf(cms, limit)).reward(key)
}

type Bound = { key: string; to: string; expire: Date }

/** Rows beside those of the limiter: they end by the same index. */
async function bindings(cms: Payload) {
  await limiterOf(cms, { name: 'bound', points: 1, seconds: 1 })
  return nativeDatabase(cms).collection<Bound>('limits')
}

const bindingOf = (key: string) => ({ key: `bound:${key}`, expire: { $gt: new Date() } })

/** What a key was bound to; undefined where it is free. */
export const boundTo = async (cms: Payload, key: string): Promise<string | undefined> => (await (await bindings(cms)).findOne(bindingOf(key)))?.to

/** Binds a key for a while to what comes first; gives what it is bound to. */
export async function bindOnce(cms: Payload, key: string, to: string, seconds: number): Promise<string> {
  const expire = new Date(Date.now() + seconds * 1000)
  try {
    await (await bindings(cms)).updateOne({ key: `bound:${key}` }, { $setOnInsert: { to, expire } }, { upsert: true })
  } catch (error) {
    // Two came at once; one of them wrote it.
    if (!isDuplicate(error)) throw error
  }
  return (await boundTo(cms, key)) ?? to
}

/** `free` tries, then one at a time, each after twice the wait of the one before; forgotten after `memory` (s). */
export type GrowingWait = { name: string; free: number; first: number; longest: number; memory: number }

const triesOf = ({ name, free, memory }: GrowingWait): Limit => ({ name: `${name}-tries`, points: free, seconds: memory })
const gateOf = ({ name, longest }: GrowingWait): Limit => ({ name: `${name}-wait`, points: 1, seconds: longest })

/** Counts one try, also of many at the same moment. Gives the seconds until the next is allowed: 0 when this one is. */
export async function mustWait(cms: Payload, wait: GrowingWait, key: string): Promise<number> {
  if ((await tooSoon(cms, triesOf(wait), key)) === 0) return 0
  const tries = await limiterOf(cms, triesOf(wait))
  const before = (await tries.get(key))?.consumedPoints ?? wait.free
  const seconds = Math.min(wait.longest, wait.first * 2 ** Math.max(0, before - wait.free - 1))
  try {
    // The option is there for every store; the types of this one leave it out.
    const options: Parameters<RateLimiterMongo['consume']>[2] & { customDuration: number } = { attrs: {}, customDuration: seconds }
    await (await limiterOf(cms, gateOf(wait))).consume(key, 1, options)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    // A try that was refused makes nobody wait longer.
    await tries.reward(key)
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

export async function forgetWaits(cms: Payload, wait: GrowingWait, key: string) {
  await Promise.all([forgetTries(cms, triesOf(wait), key), forgetTries(cms, gateOf(wait), key)])
}

/** Takes the tries of a key back, as if there had been none. */
export async function forgetTries(cms: Payload, limit: Limit, key: string) {
  await (await limiterOf(cms, limit)).delete(key)
}
