// A process that migrates a test's database, and can be made to stand still half way: the test then kills it.
import { prepareDatabase } from '#migrations/prepare.ts'
import { counted } from '#tests/counted.ts'

const standAt = Number(process.argv[2])
let batches = 0

async function before() {
  batches += 1
  if (batches !== standAt) return
  process.send?.('stands')
  await new Promise(() => setInterval(() => undefined, 1000))
}

await prepareDatabase(String(process.env['DATABASE_URI']), { migrations: [counted(before)], batch: 10, turnSeconds: 1 })
process.exit(0)
