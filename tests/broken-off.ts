import { MongoClient } from 'mongodb'
import { realTime } from './real-time.ts'

const commands = ['find', 'insert', 'update', 'delete', 'findAndModify', 'aggregate', 'count', 'distinct', 'commitTransaction']
/** The set has another primary: nothing of the command was done. The driver asks once more, in vain. */
const anotherPrimary = 189

type Work<T> = {
  begin: () => Promise<T>
  work: (begun: T) => Promise<unknown>
  check: (begun: T, at: number) => Promise<unknown>
  lasts?: number
}

/**
 * Does `work` again and again, each time broken off by the database one command later than the last, until it comes
 * through whole. Each time `begin` prepares it, and it is done once more, undisturbed, before `check` looks.
 * Gives at how many places it was broken off. The database stays away until the work has ended, or for `lasts`
 * milliseconds: for work that waits for it.
 */
export async function brokenOffAnywhere<T>({ begin, work, check, lasts }: Work<T>): Promise<number> {
  const uri = process.env['DATABASE_URI'] ?? ''
  const client = await MongoClient.connect(uri, { appName: 'broken-off' })
  const appName = new URL(uri).searchParams.get('appName') ?? ''
  /** `count`: how many commands failed since the server started. */
  const fail = async (mode: object | string) =>
    await client.db('admin').command({ configureFailPoint: 'failCommand', mode, data: { failCommands: commands, errorCode: anotherPrimary, appName } }) as { count: number }
  try {
    let before = (await fail('off')).count
    for (let at = 0; ; at += 1) {
      const begun = await begin()
      await fail({ skip: at })
      const ends = work(begun).then(() => true, () => false)
      if (lasts) await realTime(lasts, 'the set elects')
      else await ends
      const { count } = await fail('off')
      const whole = await ends
      if (!whole) await work(begun)
      await check(begun, at)
      if (count === before) return at
      before = count
    }
  } finally {
    await fail('off')
    await client.close()
  }
}

/** An error that says nothing of the database's state, as one that is just ending may send. Gives what `work` gives. */
export async function strangelyFailing<T>(failCommands: readonly string[], work: () => Promise<T>): Promise<T> {
  const uri = process.env['DATABASE_URI'] ?? ''
  const client = await MongoClient.connect(uri, { appName: 'broken-off' })
  const fail = (mode: string) =>
    client.db('admin').command({ configureFailPoint: 'failCommand', mode, data: { failCommands, errorCode: 8000, appName: new URL(uri).searchParams.get('appName') ?? '' } })
  try {
    await fail('alwaysOn')
    return await work()
  } finally {
    await fail('off')
    await client.close()
  }
}
