import { fileURLToPath } from 'node:url'
import next from 'next'
import { env, SettingsError } from '#lib/env.ts'
import { openDatabase } from './database.ts'
import { createDevelopmentDoor } from './development.ts'
import { buildHouse } from './house.ts'
import { createHttpServer } from './http-server.ts'
import { StartError, waitForDatabase } from './start.ts'
import { stopGracefully } from './stop.ts'

/** `server/` in development and `dist/` when built: both stand in the root of the project. */
const root = fileURLToPath(new URL('..', import.meta.url))

async function start() {
  const settings = env()
  const development = settings.APP_MODE === 'development'
  const database = openDatabase(settings.DATABASE_URI)
  const app = next({ dev: development, dir: root, hostname: settings.HOST, port: settings.PORT })
  const handler: ReturnType<typeof app.getRequestHandler> = (req, res) => app.getRequestHandler()(req, res)
  let stopping = false
  const isStopping = () => stopping
  const house = development ? undefined : buildHouse({ settings, root, database, handler, isStopping })
  house?.load()

  await waitForDatabase(database, () => house?.hasPages() ?? false)
  await app.prepare()
  void database.watch()
  house?.follow()

  const server = createHttpServer(house?.frontDoor ?? createDevelopmentDoor({ settings, database, handler }))
  if (development) server.on('upgrade', app.getUpgradeHandler())
  const close = async () => {
    await house?.close()
    await database.close()
    await app.close()
  }
  stopGracefully(server, close, () => (stopping = true))
  server.once('error', (error: NodeJS.ErrnoException) => fail(portProblem(error, settings.PORT)))
  server.listen(settings.PORT, settings.HOST, () => {
    process.send?.({ ready: true, port: settings.PORT })
    console.info(`Qanat answers at ${settings.SITE_URL} (${settings.HOST}:${settings.PORT})`)
  })
}

const portProblem = ({ code, message }: NodeJS.ErrnoException, port: number) =>
  code === 'EADDRINUSE' ? `Port ${port} is taken by another program: set PORT to a free one` : message

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

start().catch((error: unknown) => {
  if (error instanceof SettingsError || error instanceof StartError) fail(error.message)
  console.error(error)
  process.exit(1)
})
