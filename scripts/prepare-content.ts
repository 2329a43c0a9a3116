import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './app-process.ts'
import { countDocuments, dropDatabase } from './database.ts'
import type { Launch } from './launch-settings.ts'
import type { Say } from './say.ts'
import { Refusal } from './refusal.ts'

type Progress = 'loading' | 'loaded'

const file = (dataDir: string) => join(dataDir, 'demo-content')
const progress = (dataDir: string): Progress | undefined =>
  existsSync(file(dataDir)) ? (readFileSync(file(dataDir), 'utf8') as Progress) : undefined

function note(dataDir: string, state: Progress) {
  writeFileSync(`${file(dataDir)}.new`, state)
  renameSync(`${file(dataDir)}.new`, file(dataDir))
}

/** Before the port opens: the first account, and in the demo and in development the demo content. */
export async function prepareContent({ mode, settings, embedded }: Launch, environment: NodeJS.ProcessEnv, say: Say) {
  const uri = String(environment['DATABASE_URI'])
  const how = { environment, fromSource: mode === 'dev' }
  const { DATA_DIR } = settings

  if (mode !== 'start' && progress(DATA_DIR) === 'loading') {
    if (!embedded) throw new Refusal('Loading the demo content was interrupted: empty the database of DATABASE_URI and start again.')
    say('Loading the demo content was interrupted last time; beginning anew.')
    await dropDatabase(uri)
  }
  const users = await countDocuments(uri, 'users')
  if (mode !== 'start' && users === 0) {
    note(DATA_DIR, 'loading')
    say('Loading the demo content …')
    await runProgram('seed', how)
    await runProgram('first-account', how)
    note(DATA_DIR, 'loaded')
  } else if (users === 0 && settings.ADMIN_EMAIL && settings.ADMIN_PASSWORD) {
    say('Making the first account …')
    await runProgram('first-account', how)
  } else if (users === 0) {
    say('There is no account yet: set ADMIN_EMAIL and ADMIN_PASSWORD and start again to make the first one.')
  }
}
