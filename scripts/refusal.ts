import { SettingsError } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'

export { Refusal }

/** Prints one sentence for a refusal, the whole cause for anything unexpected, and ends the process with 1. */
export function stopWith(error: unknown): never {
  const known = error instanceof Refusal || error instanceof SettingsError
  console.error(known ? error.message : error)
  process.exit(1)
}
