import type { TestProject } from 'vitest/node'
import { withDatabase } from '#lib/mongo-address.ts'
import { startApp } from './app.ts'
import { shared } from './shared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site with the demo content, for the whole run of browser and HTTP tests. */
    site: { url: string; dataDir: string; email: string; password: string }
  }
}

const login = { email: 'director@example.kz', password: 'kaz dala zhuldyz 42' }

export default async function setup(project: TestProject) {
  const env = { ADMIN_EMAIL: login.email, ADMIN_PASSWORD: login.password, ...ownDatabase() }
  const { value, end } = await shared('site', async () => {
    const app = await startApp({ env })
    return { value: { url: app.origin, dataDir: app.dataDir, ...login }, end: app.stop }
  })
  project.provide('site', value)
  return end
}

/** With an external server each run takes a database of its own: demo content is loaded into an empty one only. */
function ownDatabase(): { DATABASE_URI?: string } {
  const external = process.env['DATABASE_URI']
  if (!external) return {}
  return { DATABASE_URI: withDatabase(external, `qanat-e2e-${Date.now()}`) }
}
