import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What must come to an end before this process does. Kept on `globalThis`, because what is begun inside Next's bundle
 * is ended by the process around it, which has a copy of this file of its own.
 */
const key = Symbol.for('qanat.closing')
type Holder = { [key]?: Set<() => Promise<void>> }

const closing = ((globalThis as Holder)[key] ??= new Set())

export const beforeEnd = (close: () => Promise<void>) => void closing.add(close)

/** Ends all of it, and waits no longer than `limit` (ms). */
export async function endAll(limit: number): Promise<void> {
  const all = Promise.allSettled([...closing].map((close) => close()))
  closing.clear()
  await Promise.race([all, sleep(limit)])
}
