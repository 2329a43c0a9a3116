import { Refusal, stopWith } from './refusal.ts'

/**
 * Runs a short program to its end. Started by the launcher, it tells it the outcome (`done`, or a refusal in one
 * sentence) and ends when the launcher does; started by hand, it prints the refusal.
 */
export async function shortProgram(work: () => Promise<void>) {
  process.once('disconnect', () => process.exit(1))
  try {
    await work()
    if (process.send) process.send('done', () => process.exit(0))
    else process.exit(0)
  } catch (error) {
    if (error instanceof Refusal && process.send) process.send({ refusal: error.message }, () => process.exit(1))
    else stopWith(error)
  }
}
