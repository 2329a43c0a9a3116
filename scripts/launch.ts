import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDotEnv } from '#lib/env.ts'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { type AppProcess, type Lasting, requireFreePort, runProgram, startApp } from './app-process.ts'
import { databaseAnswers, requireDatabase } from './database.ts'
import { type EmbeddedMongod, runningMongod, startMongod } from './embedded-mongod.ts'
import { type Launch, launchSettings, type Mode } from './launch-settings.ts'
import { prepareContent } from './prepare-content.ts'
import { Refusal, stopWith } from './refusal.ts'
import { followRunningCopy, noteRunningCopy } from './running-copy.ts'

const say = (line: string) => console.log(`[${String(Math.round(process.uptime())).padStart(3)} s] ${line}`)

let app: AppProcess | undefined
let mongod: EmbeddedMongod | undefined
let stopping = false

/** The app first, so that its last saves find the database; then the database. */
async function stop(code: number) {
  if (stopping) return
  stopping = true
  await app?.stop()
  await mongod?.stop()
  process.exit(code)
}

const stopOnSignals = () => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((signal) => process.on(signal, () => void stop(0)))

function printAddresses({ mode, settings }: Launch) {
  const lines = locales.map((locale) => `  ${settings.SITE_URL}${paths.home(locale)}`)
  console.log(['', 'The site is open:', ...lines, 'For staff:', `  ${settings.SITE_URL}/admin`].join('\n'))
  if (mode !== 'start') console.log(`  e-mail    ${settings.ADMIN_EMAIL}\n  password  ${settings.ADMIN_PASSWORD}`)
  console.log('\nCtrl-C stops it.')
}

/** A server that dies is started again on its port; the app's driver finds it there. */
async function keepDatabase(dataDir: string): Promise<EmbeddedMongod> {
  const server = await startMongod(dataDir, say)
  void server.ended.then(async () => {
    if (stopping) return
    say('The database ended; starting it again …')
    mongod = await keepDatabase(dataDir)
    if (mongod.port !== server.port) throw new Refusal(`Port ${server.port} of the database is taken by another program: start again.`)
  }).catch(async (error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error)
    await stop(1)
  })
  return server
}

/** In production what has died is started again, at most five times in a minute; the demo ends with a sentence. */
async function keepApp(name: Lasting, launch: Launch, environment: NodeJS.ProcessEnv, deaths: number[] = []): Promise<AppProcess> {
  const running = await startApp(name, { environment, fromSource: launch.mode === 'dev' })
  const what = name === 'server' ? 'The site' : 'The worker'
  void running.ended.then(async (how) => {
    if (stopping) return
    const recent = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()]
    if (!['start', 'worker'].includes(launch.mode) || recent.length > 5) {
      console.error(`${what} ended unexpectedly (${how}).`)
      return stop(1)
    }
    say(`${what} ended (${how}); starting it again …`)
    app = await keepApp(name, launch, environment, recent)
  }).catch(async (error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error)
    await stop(1)
  })
  return running
}

/** Into the running copy's database when there is one, else into one started for the purpose. */
async function seed({ settings, environment, embedded }: Launch) {
  if (!embedded) await requireDatabase(settings.DATABASE_URI, settings.DATA_DIR, say)
  const running = embedded ? await runningMongod(settings.DATA_DIR) : undefined
  if (embedded && !running) mongod = await startMongod(settings.DATA_DIR, say)
  const uri = running?.uri() ?? mongod?.uri() ?? settings.DATABASE_URI
  const how = { environment: { ...environment, DATABASE_URI: uri }, fromSource: false }
  await runProgram('migrate', how)
  await runProgram('seed', how)
  say('The demo content is loaded.')
  await stop(0)
}

/** Letters and what is due, in a process of its own; the database is the site's. */
async function work(launch: Launch) {
  const { settings, environment, embedded } = launch
  const running = embedded ? await runningMongod(settings.DATA_DIR) : undefined
  if (embedded && !running) throw new Refusal('The embedded database does not run: start the site first, or set DATABASE_URI.')
  const uri = running?.uri() ?? settings.DATABASE_URI
  const own = { ...environment, DATABASE_URI: uri }
  // Where it does not answer yet, the worker does the same before its first look into it.
  if (embedded || (await databaseAnswers(uri))) await runProgram('migrate', { environment: own, fromSource: false })
  else say('The database does not answer; waiting for it.')
  stopOnSignals()
  app = await keepApp('worker', launch, own)
  say('The worker is at work. Ctrl-C stops it.')
}

async function main(mode: Mode) {
  const aboutFile = readDotEnv(fileURLToPath(new URL('..', import.meta.url)))
  if (aboutFile) say(aboutFile)
  const launch = launchSettings(mode)
  const { DATA_DIR, HOST, PORT, SITE_URL, DATABASE_URI } = launch.settings

  if (mode === 'seed') return seed(launch)
  if (mode === 'worker') return work(launch)
  if (launch.embedded) {
    const running = await followRunningCopy(DATA_DIR, SITE_URL)
    if (running) {
      say('This copy is running already; this start follows it.')
      printAddresses(launch)
      return running.follow()
    }
  }
  await requireFreePort(HOST, PORT)

  stopOnSignals()
  let connected = true
  if (launch.embedded) {
    noteRunningCopy(DATA_DIR, { siteUrl: SITE_URL, port: PORT, host: HOST })
    say(`Starting the database in ${join(DATA_DIR, 'mongo')} …`)
    mongod = await keepDatabase(DATA_DIR)
  } else {
    ;({ connected } = await requireDatabase(DATABASE_URI, DATA_DIR, say))
    if (!connected) say('The database does not answer; serving the stored pages until it does.')
  }
  const environment = { ...launch.environment, DATABASE_URI: mongod?.uri() ?? DATABASE_URI }
  if (connected) {
    await runProgram('migrate', { environment, fromSource: mode === 'dev' })
    await prepareContent(launch, environment, say)
  }
  say('Starting the site …')
  app = await keepApp('server', launch, environment)
  say('Ready.')
  printAddresses(launch)
}

const isMode = (word: unknown): word is Mode => ['demo', 'start', 'dev', 'seed', 'worker'].includes(String(word))

const mode = process.argv[2]
try {
  if (!isMode(mode)) throw new Refusal('Say what to start: demo, start, dev, seed or worker.')
  await main(mode)
} catch (error) {
  stopping = true
  await app?.stop()
  await mongod?.stop()
  stopWith(error)
}
