import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import { type AppOptions, type RunningApp, startApp } from '#tests/setup/app.ts'
import { copyOfDemo } from '#tests/setup/demo.ts'

/** A data folder with the demo content, of one's own. */
export const demoData = () => copyOfDemo(inject('demo'))

/** The demo on a folder of its own, which goes with it. */
export async function startDemo(options: Omit<AppOptions, 'dataDir'> = {}): Promise<RunningApp> {
  const dataDir = await demoData()
  const app = await startApp({ ...options, dataDir })
  return {
    ...app,
    async stop() {
      const code = await app.stop()
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
