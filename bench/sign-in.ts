import { connect, total } from './sign-in-pairs.ts'

// Sixty pairs of tries, one with a known and one with an unknown address, each from a network of its own. Needs a
// running app that trusts this machine as a proxy: `npx tsx bench/sign-in.ts http://localhost:3000 known@example.org`.
const [origin = 'http://localhost:3000', known = ''] = process.argv.slice(2)
const signIn = connect(origin)
const figures = await total(60, (at) => signIn(known, at), (at) => signIn(`unknown-${at}@example.org`, at))
console.info(`known ${figures.first.toFixed(0)} ms, unknown ${figures.second.toFixed(0)} ms, ratio ${(figures.first / figures.second).toFixed(3)}`)
