import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { shared } from './shared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browser: string
  }
}

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

/** `npm test` finds or installs the browser and names it here. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** One browser for all files of the run; each page has a profile of its own. */
export default async function setup(project: TestProject) {
  const { value, end } = await shared('browser', async () => {
    const server = await chromium.launchServer({ executablePath, args: flags, host: '127.0.0.1' })
    return { value: server.wsEndpoint(), end: () => server.close() }
  })
  project.provide('browser', value)
  return end
}
