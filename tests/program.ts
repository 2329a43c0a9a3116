import { join } from 'node:path'
import { inject } from 'vitest'

/** What Node is given to run a program of tests/programs/. */
export const program = (name: string): string[] => ['--enable-source-maps', '--conditions', 'production', join(inject('programs'), `${name}.mjs`)]
