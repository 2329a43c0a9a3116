import { setTimeout as pause } from 'node:timers/promises'

/** Marks of a MongoDB error that says "two wrote at once": nothing of the transaction was kept, and it may be done again. */
export function isWriteConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, codeName, errorLabels } = error as { code?: unknown; codeName?: unknown; errorLabels?: unknown }
  return code === 112 || codeName === 'WriteConflict' || (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
}

const tries = 8

/**
 * Does `work` again when two wrote the same document at once: the one that came second finds what the first has written
 * and lays its own on top. `work` begins and ends a transaction of its own and changes nothing outside of it.
 */
export async function retryConflicts<T>(work: () => Promise<T>, mayRetry: (error: unknown) => boolean = isWriteConflict): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === tries || !mayRetry(error)) throw error
      await pause(20 + Math.random() * 60)
    }
  }
}
