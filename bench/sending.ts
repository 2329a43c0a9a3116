import { runWithOwnDatabase } from './own-database.ts'

/** Letters of the newsletter a second into a mail server on this machine, over one, two and four connections. npx tsx bench/sending.ts [readers] */
await runWithOwnDatabase('sending-rounds.ts', [process.argv[2] ?? '5000'], ['--expose-gc'])
