import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startMongod } from '#scripts/embedded-mongod.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A replica set for this run; each test file takes a database of its own in it. */
    replicaSet: string
  }
}

/** One mongod for the whole run, or the server of DATABASE_URI. */
export default async function setup(project: TestProject) {
  const external = process.env['DATABASE_URI']
  if (external) {
    project.provide('replicaSet', external)
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'qanat-test-'))
  const mongod = await startMongod(folder)
  project.provide('replicaSet', mongod.uri('test'))
  return async () => {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
