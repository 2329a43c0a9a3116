import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from 'mongodb'
import { randomId } from '#lib/crypto.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Migration } from './migration.ts'
import { giveTurnBack, noteDone, prolongTurn, storedNumber, takeTurn } from './schema-row.ts'

export type Run = {
  migrations: readonly Migration[]
  say?: (line: string) => void
  batch?: number
  /** So long others leave the work to a process that has died. */
  turnSeconds?: number
}

class TurnLost extends Error {}

const newest = (migrations: readonly Migration[]) => migrations.at(-1)?.number ?? 0

/** Refuses data of a newer build: this one would read it wrongly, and write it back so. */
export async function refuseNewer(db: Db, migrations: readonly Migration[]) {
  const number = await storedNumber(db)
  if (number <= newest(migrations)) return
  throw new Refusal(`The data in this database was written by a newer version of the site (form ${number}, this one knows ${newest(migrations)}): start that version, or restore the backup made before it.`)
}

/**
 * Brings the stored data into the form this build knows: one migration after the other, by one process at a time.
 * Resolves when all are done, whoever has done them.
 */
export async function migrate(db: Db, run: Run): Promise<void> {
  const { migrations, say = () => undefined, turnSeconds = 30 } = run
  const isDone = async () => (await storedNumber(db)) >= newest(migrations)
  for (let waited = false; !(await isDone());) {
    const holder = randomId()
    if (await takeTurn(db, holder, turnSeconds)) await inTurn(db, holder, run)
    else {
      if (!waited) say('Another process is bringing the stored data into its new form; waiting for it …')
      waited = true
      await sleep(200)
    }
  }
}

async function inTurn(db: Db, holder: string, { migrations, say = () => undefined, batch = 500, turnSeconds = 30 }: Run) {
  const hold = async () => {
    if (!(await prolongTurn(db, holder, turnSeconds))) throw new TurnLost()
  }
  // One write may take long. A turn that is lost here is noticed by the next `hold`.
  const beat = setInterval(() => void hold().catch(() => undefined), (turnSeconds * 1000) / 3)
  try {
    const from = await storedNumber(db)
    for (const { number, name, run } of migrations.filter((migration) => migration.number > from)) {
      let changed = 0
      await hold()
      await run({ db, batch, hold, say, count: (rows) => void (changed += rows) })
      if (!(await noteDone(db, holder, number))) throw new TurnLost()
      if (changed) say(`Stored data: ${name} (${changed} rows).`)
    }
  } catch (error) {
    if (!(error instanceof TurnLost)) throw error
  } finally {
    clearInterval(beat)
    await giveTurnBack(db, holder).catch(() => undefined)
  }
}
