import { readdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundle } from '#scripts/bundle.mjs'
import { shared } from './shared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the programs of tests/programs/ lie, ready to be started. */
    programs: string
  }
}

/** Within reach of the packages. */
const folder = `node_modules/.cache/qanat-programs-${process.pid}`

export default async function setup(project: TestProject) {
  const { value, end } = await shared('programs', async () => {
    const files = readdirSync('tests/programs').map((name) => [basename(name, '.ts'), `tests/programs/${name}`])
    await bundle(Object.fromEntries(files), folder, { conditions: ['production', 'react-server'], outExtension: { '.js': '.mjs' } })
    return { value: folder, end: async () => rmSync(folder, { recursive: true, force: true }) }
  })
  project.provide('programs', value)
  return end
}
