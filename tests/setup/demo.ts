import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startApp } from './app.ts'
import { shared } from './shared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a site with the demo content that was stopped: to be copied, never started. */
    demo: string
  }
}

export const login = { email: 'director@example.kz', password: 'kaz dala zhuldyz 42' }

/** The settings that make this account. */
export const account = { ADMIN_EMAIL: login.email, ADMIN_PASSWORD: login.password }

/** Loading the demo content takes most of a first start: it is done once for the run. */
export const demoFolder = () =>
  shared('demo', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qanat-demo-'))
    const app = await startApp({ dataDir: folder, env: account })
    await app.stop()
    // What belongs to the addresses of that start.
    for (const name of ['pages', 'mongod-port']) await rm(join(folder, name), { recursive: true, force: true })
    return { value: folder, end: () => rm(folder, { recursive: true, force: true }) }
  })

/** A new data folder with the demo content. */
export async function copyOfDemo(demo: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qanat-e2e-'))
  await cp(demo, folder, { recursive: true })
  return folder
}

export default async function setup(project: TestProject) {
  const { value, end } = await demoFolder()
  project.provide('demo', value)
  return end
}
