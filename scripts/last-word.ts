/** Tells the launcher that the work is done, and ends. The exit waits until the word is sent. */
export async function done(): Promise<never> {
  await new Promise<unknown>((sent) => (process.send ? process.send('done', sent) : sent(null)))
  process.exit(0)
}
