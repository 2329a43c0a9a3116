import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { withDatabase } from '#lib/mongo-address.ts'
import { type RunningApp, startApp } from './app.ts'
import { account, copyOfDemo, demoFolder, login } from './demo.ts'
import { shared } from './shared.ts'
import { workers } from './workers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site with the demo content, for the whole run of browser and HTTP tests; one for each file that runs beside others. */
    sites: { url: string; dataDir: string; email: string; password: string }[]
    /** These files change nothing, and use a site that others read too. */
    sharesSites: boolean
  }
}

export default async function setup(project: TestProject) {
  const { value, end } = await shared('sites', async () => {
    const external = process.env['DATABASE_URI']
    const started = external ? await onServer(external) : await onCopies()
    return { value: started.apps.map((app) => ({ url: app.origin, dataDir: app.dataDir, ...login })), end: started.stop }
  })
  project.provide('sites', value)
  project.provide('sharesSites', project.name === 'reading')
  return end
}

const each = <T>(start: (at: number) => Promise<T>) => Promise.all(Array.from({ length: workers.busy }, async (_, at) => start(at)))
const stopAll = (apps: RunningApp[]) => Promise.all(apps.map((app) => app.stop()))

async function onCopies() {
  const demo = await demoFolder()
  const apps = await each(async () => startApp({ dataDir: await copyOfDemo(demo.value) }))
  return {
    apps,
    async stop() {
      await stopAll(apps)
      await Promise.all(apps.map(({ dataDir }) => rm(dataDir, { recursive: true, force: true })))
      await demo.end()
    },
  }
}

/** With an external server each site takes a database of its own: demo content is loaded into an empty one only. */
async function onServer(uri: string) {
  const apps = await each((at) => startApp({ env: { ...account, DATABASE_URI: withDatabase(uri, `qanat-e2e-${Date.now()}-${at}`) } }))
  return { apps, stop: () => stopAll(apps) }
}
