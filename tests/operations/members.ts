import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { vi } from 'vitest'
import { freePort } from '#scripts/free-port.ts'
import { findMongod } from '#scripts/mongod-binary.ts'
import { readyOrFailure, spawnMongod } from '#scripts/mongod-process.ts'

type Member = { port: number; child: ChildProcess }

/** A replica set of three real servers in `folder`, which elects within two seconds instead of ten. */
export async function startMembers(folder: string) {
  const binary = await findMongod()
  async function startMember(at: number): Promise<Member> {
    const [port, dbPath] = [await freePort(), join(folder, `member-${at}`)]
    await mkdir(dbPath, { recursive: true })
    const logFile = `${dbPath}.log`
    const child = spawnMongod(binary, dbPath, logFile, ['--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'three'])
    const failure = await readyOrFailure(child, { port }, logFile)
    if (failure) throw new Error(failure.reason)
    return { port, child }
  }
  const members = [await startMember(0), await startMember(1), await startMember(2)]
  const hosts = members.map(({ port }) => `127.0.0.1:${port}`)

  const direct = async <T>(port: number, ask: (client: MongoClient) => Promise<T>): Promise<T> => {
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 5000 })
    try {
      return await ask(client)
    } finally {
      await client.close()
    }
  }
  await direct(members[0]?.port ?? 0, (client) => client.db('admin').command({
    replSetInitiate: { _id: 'three', members: hosts.map((host, _id) => ({ _id, host })), settings: { electionTimeoutMillis: 2000, heartbeatIntervalMillis: 500 } },
  }))

  /** Whoever takes writes now; waits for an election. */
  const primary = () =>
    vi.waitFor(async () => {
      for (const member of members.filter(({ child }) => child.exitCode === null && child.signalCode === null)) {
        const { isWritablePrimary } = await direct(member.port, (client) => client.db('admin').command({ hello: 1 }))
        if (isWritablePrimary) return member
      }
      throw new Error('no primary')
    }, { timeout: 120_000, interval: 100 })
  await primary()

  return {
    /** All three are named. */
    uri: `mongodb://${hosts.join(',')}/qanat?replicaSet=three`,
    async stepDown() {
      const { port } = await primary()
      await direct(port, (client) => client.db('admin').command({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 10 }))
      await primary()
    },
    async killPrimary() {
      const { child } = await primary()
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      await primary()
    },
    async stop() {
      await Promise.all(members.filter(({ child }) => child.exitCode === null && child.signalCode === null).map(async ({ child }) => {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }))
    },
  }
}
