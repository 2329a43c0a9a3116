import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { TestProject } from 'vitest/node'
import { startMongod } from '#scripts/embedded-mongod.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A replica set for this run. */
    replicaSet: string
    /** What the names of this run's databases begin with; each worker has one. */
    run: string
    /** Whether the server can be told to fail (tests/broken-off.ts): ours can, somebody else's hardly. */
    failPoints: boolean
  }
}

/** One mongod for the whole run, or the server of DATABASE_URI. */
export default async function setup(project: TestProject) {
  const run = `test-${process.pid}`
  project.provide('run', run)
  const external = process.env['DATABASE_URI']
  project.provide('failPoints', !external)
  if (external) {
    project.provide('replicaSet', external)
    return () => dropAll(external, run)
  }
  const folder = await mkdtemp(join(tmpdir(), 'qanat-test-'))
  const mongod = await startMongod(folder, undefined, ['--setParameter', 'enableTestCommands=1'])
  project.provide('replicaSet', mongod.uri('test'))
  return async () => {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Somebody else's server is left as it was. */
async function dropAll(uri: string, run: string) {
  const client = await MongoClient.connect(uri)
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  for (const { name } of databases.filter(({ name }) => name.startsWith(`${run}-`))) await client.db(name).dropDatabase()
  await client.close()
}
