import { loadavg } from 'node:os'
import { forgets, signsIn, total } from './sign-in-pairs.ts'

// Sixty pairs of tries, one with a known and one with an unknown address, each from a network of its own; then sixty wishes
// for a letter. Needs a running app that trusts this machine as a proxy:
// `npx tsx bench/sign-in.ts http://localhost:3000 known@example.org`.
const [origin = 'http://localhost:3000', known = ''] = process.argv.slice(2)
const pairs = 60
// The first of each kind opens connections and indexes; it is not counted.
for (const [name, ask] of [['log-in', signsIn(origin)], ['forgot password', forgets(origin)]] as const) {
  await ask(known, 250)
  await ask('unknown@example.org', 251)
  const { first, second } = await total(pairs, (at) => ask(known, at), (at) => ask(`unknown-${at}@example.org`, at))
  console.info(`${name}: known ${first.toFixed(1)} ms, unknown ${second.toFixed(1)} ms, ratio ${(first / second).toFixed(3)} (load ${loadavg()[0]?.toFixed(1)})`)
}
