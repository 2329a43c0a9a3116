import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { program } from '#tests/program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the app, its worker and the programs of a test meet. */
export type Meeting = { databaseUri: string; dataDir: string; base: string; settings: Record<string, string> }

/** The settings of `startBuiltApp` for processes beside the app. */
export const besideApp = ({ databaseUri, dataDir, base, settings }: Meeting): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'], NODE_ENV: 'production', APP_MODE: 'demo', DATABASE_URI: databaseUri, DATA_DIR: dataDir, SITE_URL: base,
  PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr', ...settings,
})

/** The worker as `npm run worker` runs it, without its launcher. Resolves when it works; `printed` hears what it says. */
export async function startWorker(env: NodeJS.ProcessEnv, printed: (text: string) => void = () => undefined): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions', 'production', 'dist/worker.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  child.stderr?.pipe(process.stderr)
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => printed(String(text)))
  await Promise.race([once(child, 'message'), once(child, 'exit')])
  return child
}

/** A program of tests/programs/ in the site's own settings, to its end. */
export async function runProgram(name: string, env: NodeJS.ProcessEnv, ...words: string[]) {
  const child = spawn(process.execPath, [...program(name), ...words], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  expect((await once(child, 'exit'))[0], name).toBe(0)
}

/** What the worker does some minutes later, whenever it is asked for: one process does it all, for its start is what takes long. */
export function startLater(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, program('later'), { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const said = async (word: string) => expect((await Promise.race([once(child, 'message'), once(child, 'exit')]))[0]).toBe(word)
  const ready = said('ready')
  return {
    async later() {
      await ready
      child.send('again')
      await said('done')
    },
    stop: () => child.kill('SIGKILL'),
  }
}
