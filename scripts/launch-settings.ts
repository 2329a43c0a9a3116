import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { givenSettings, readSettings, type Settings } from '#lib/env.ts'
import { privateFolder } from './mongod-access.ts'

/**
 * `seed` loads the demo content into the database of the given settings and ends; `worker` sends letters and does what
 * is due, beside a site with WORKER=none or to help one.
 */
export type Mode = 'demo' | 'start' | 'dev' | 'seed' | 'worker'

export type Launch = {
  mode: Mode
  settings: Settings
  /** What the children get; complete but for DATABASE_URI when the database is embedded. */
  environment: NodeJS.ProcessEnv
  embedded: boolean
}

const appModes = { demo: 'demo', start: 'production', dev: 'development', seed: 'demo', worker: 'production' } as const
type Kept = { PAYLOAD_SECRET: string; DATA_KEY: string; ADMIN_EMAIL: string; ADMIN_PASSWORD: string }

/**
 * The settings of this start. The demo and development make up what is missing and keep it in DATA_DIR/secrets.json;
 * production takes nothing for granted. Throws a SettingsError.
 */
export function launchSettings(mode: Mode): Launch {
  const given = givenFor(mode)
  const embedded = !given['DATABASE_URI']
  // The embedded server's address is known once it runs; every other setting is judged before it is started.
  const draft = { ...given, DATABASE_URI: given['DATABASE_URI'] || 'mongodb://127.0.0.1/qanat?replicaSet=rs0' }
  const strict = mode === 'start' || (mode === 'worker' && !isDemo(given))
  const { DATA_DIR } = strict ? readSettings(draft) : { DATA_DIR: resolve(given['DATA_DIR'] || './data') }
  const environment = strict ? draft : { ...draft, ...keptSecrets(DATA_DIR, draft) }
  const settings = readSettings(environment)
  privateFolder(DATA_DIR)
  if (!strict && mode !== 'worker') keep(DATA_DIR, settings)
  return { mode, settings, embedded, environment: { ...environment, DATA_DIR } }
}

/** A worker belongs to the copy in its DATA_DIR: where that is a demo, the demo's made-up secrets are its own. */
const isDemo = (given: NodeJS.ProcessEnv) => !given['DATA_KEY'] && existsSync(secretsFile(resolve(given['DATA_DIR'] || './data')))

function givenFor(mode: Mode): NodeJS.ProcessEnv {
  const given = givenSettings()
  const lenient = mode === 'worker' ? isDemo(given) : mode !== 'start'
  const local = { PORT: given['PORT'] || '3000', SITE_URL: given['SITE_URL'] || `http://localhost:${given['PORT'] || 3000}` }
  return {
    ...given,
    ...(lenient ? local : {}),
    APP_MODE: mode === 'worker' && lenient ? 'demo' : appModes[mode],
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

const secretsFile = (dataDir: string) => join(dataDir, 'secrets.json')

/** What this copy made up earlier, else new values; a given setting wins. */
function keptSecrets(dataDir: string, given: NodeJS.ProcessEnv): Kept {
  const kept = existsSync(secretsFile(dataDir)) ? (JSON.parse(readFileSync(secretsFile(dataDir), 'utf8')) as Partial<Kept>) : {}
  return {
    PAYLOAD_SECRET: given['PAYLOAD_SECRET'] || kept.PAYLOAD_SECRET || randomBytes(32).toString('hex'),
    DATA_KEY: given['DATA_KEY'] || kept.DATA_KEY || randomBytes(32).toString('hex'),
    // The account was made at the first start: what was used then is what opens the door now.
    ADMIN_EMAIL: kept.ADMIN_EMAIL || given['ADMIN_EMAIL'] || 'admin@qanat.example',
    ADMIN_PASSWORD: kept.ADMIN_PASSWORD || given['ADMIN_PASSWORD'] || randomBytes(12).toString('base64url'),
  }
}

function keep(dataDir: string, { PAYLOAD_SECRET, DATA_KEY, ADMIN_EMAIL = '', ADMIN_PASSWORD = '' }: Settings) {
  const file = secretsFile(dataDir)
  const kept: Kept = { PAYLOAD_SECRET, DATA_KEY, ADMIN_EMAIL, ADMIN_PASSWORD }
  writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
