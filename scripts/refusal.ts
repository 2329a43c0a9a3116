import { SettingsError } from '#lib/env.ts'

/** Something the person who starts the app can put right; `message` is one sentence that says how. */
export class Refusal extends Error {}

/** Prints one sentence for a refusal, the whole cause for anything unexpected, and ends the process with 1. */
export function stopWith(error: unknown): never {
  const known = error instanceof Refusal || error instanceof SettingsError
  console.error(known ? error.message : error)
  process.exit(1)
}
