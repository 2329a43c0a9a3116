import { loadDemo, NotEmpty } from '#demo/load.ts'
import { Refusal } from './refusal.ts'
import { shortProgram } from './short-program.ts'

/** Loads the demo content into the database of DATABASE_URI. */
await shortProgram((cms) =>
  loadDemo(cms).catch((error: unknown) => {
    throw error instanceof NotEmpty ? new Refusal(error.message) : error
  }),
)
