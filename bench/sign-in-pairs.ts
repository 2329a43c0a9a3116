const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

type Post = { origin: string; path: string; expected: number; body: (email: string) => object }

/** Posts what an address is asked with, as from the network of number `at`. */
const connect = ({ origin, path, expected, body }: Post) => async (email: string, at: number) => {
  const answer = await fetch(`${origin}/api/users/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': `198.51.${at}.1` },
    body: JSON.stringify(body(email)),
  })
  await answer.arrayBuffer()
  if (answer.status !== expected) throw new Error(`${path} answered ${answer.status}`)
}

/** A wrong password. */
export const signsIn = (origin: string) => connect({ origin, path: 'login', expected: 401, body: (email) => ({ email, password: 'not the right password' }) })
/** The wish for a letter to set a new one. */
export const forgets = (origin: string) => connect({ origin, path: 'forgot-password', expected: 200, body: (email) => ({ email }) })

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
