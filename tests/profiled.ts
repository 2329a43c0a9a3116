import { nativeDatabase } from '#domain/native.ts'
import { cms } from '#tests/factories.ts'

type Profiled = { op: string; ns: string; command?: Record<string, unknown> }
const writes = ['insert', 'update', 'remove', 'findAndModify']

/** What the database is asked to do: each command by its kind and collection, as its own profiler notes them. */
export async function commandsOf(work: () => Promise<unknown>) {
  const database = nativeDatabase(await cms())
  await database.command({ profile: 2 })
  try {
    await work()
  } finally {
    await database.command({ profile: 0 })
  }
  const rows = await database.collection<Profiled>('system.profile').find({ ns: { $not: /system\.profile$/ } }).sort({ ts: 1 }).toArray()
  // Nobody else can write in a database that has it, not even to empty it.
  await database.collection('system.profile').drop()
  const kindOf = ({ op, command }: Profiled) => (op !== 'command' ? op : command && 'findAndModify' in command ? 'findAndModify' : Object.keys(command ?? {})[0] ?? op)
  const commands = rows.map((row) => ({ kind: kindOf(row), of: row.ns.replace(/^[^.]*\./u, '') })).filter(({ kind }) => kind !== 'profile')
  const written = commands.filter(({ kind }) => writes.includes(kind)).map(({ of }) => of)
  return { written, asked: commands.length - written.length }
}
