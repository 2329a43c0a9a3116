import type { Payload } from 'payload'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '#lib/env.ts'
import { nativeDatabase } from './native.ts'

/** `points` times in `seconds`, counted by key in all processes together. Rows end by themselves. */
export type Limit = { name: string; points: number; seconds: number }

/** Who tries out the demo is alone on their network. */
const isTrial = () => ['demo', 'development'].includes(env().APP_MODE)

/** First letters to addresses that somebody on one network typed into a form: each may be a stranger's. */
export const perNetwork = (form: 'registration' | 'newsletter'): Limit => ({ name: form, points: env().FORMS_PER_NETWORK ?? (isTrial() ? 100 : 3), seconds: 3600 })

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

/** Takes the tries of a key back, as if there had been none. */
export async function forgetTries(cms: Payload, limit: Limit, key: string) {
  await (await limiterOf(cms, limit)).delete(key)
}
