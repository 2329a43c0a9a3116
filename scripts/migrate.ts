import { env } from '#lib/env.ts'
import { prepareDatabase } from '#migrations/prepare.ts'
import { ownProgram } from './short-program.ts'

/** Brings the data in the database of DATABASE_URI into the form this build knows. Needs no CMS. */
await ownProgram(() => prepareDatabase(env().DATABASE_URI, { say: (line) => console.log(line) }))
