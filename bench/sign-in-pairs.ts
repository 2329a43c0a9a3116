const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** A wrong password for `email`, as from the network of number `at`. */
export const connect = (origin: string) => async (email: string, at: number) => {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': `198.51.${at}.1` },
    body: JSON.stringify({ email, password: 'not the right password' }),
  })
  if (answer.status !== 401) throw new Error(`answered ${answer.status}`)
}

/** Medians of two kinds of work, done by turns so that whatever else the machine does meets both. */
export async function total(pairs: number, first: (at: number) => Promise<void>, second: (at: number) => Promise<void>) {
  const took: [number[], number[]] = [[], []]
  for (let at = 0; at < pairs * 2; at += 1) {
    const which = (at + (at >> 1)) % 2 as 0 | 1
    const begin = performance.now()
    await [first, second][which]?.(at >> 1)
    took[which].push(performance.now() - begin)
  }
  return { first: median(took[0]), second: median(took[1]) }
}
