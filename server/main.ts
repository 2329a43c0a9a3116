import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endAll } from '#lib/closing.ts'
import { env, SettingsError } from '#lib/env.ts'
import { openDatabase } from './database.ts'
import { openDevelopment } from './development.ts'
import { buildHouse } from './house.ts'
import { createHttpServer } from './http-server.ts'
import { rendererProcess } from './renderer-process.ts'
import { StartError, waitForDatabase } from './start.ts'
import { stopGracefully } from './stop.ts'

/** `server/` in development and `dist/` when built: both stand in the root of the project. */
const root = fileURLToPath(new URL('..', import.meta.url))

async function start() {
  const settings = env()
  const database = openDatabase(settings.DATABASE_URI)
  let stopping = false
  const parts = { settings, root, database }
  const open = settings.APP_MODE === 'development' ? openDevelopment : openHouse
  const { listener, upgrade, close } = await open({ ...parts, isStopping: () => stopping })

  const server = createHttpServer(listener)
  if (upgrade) server.on('upgrade', upgrade)
  stopGracefully(server, async () => (await close(), await endAll(5000), database.close()), () => (stopping = true))
  server.once('error', (error: NodeJS.ErrnoException) => fail(portProblem(error, settings.PORT)))
  server.listen(settings.PORT, settings.HOST, () => {
    process.send?.({ ready: true, port: settings.PORT })
    console.info(`Qanat answers at ${settings.SITE_URL} (${settings.HOST}:${settings.PORT})`)
  })
}

async function openHouse(parts: Omit<Parameters<typeof buildHouse>[0], 'renderer'>) {
  const renderer = rendererProcess(join(root, 'dist', 'render.js'))
  const house = buildHouse({ ...parts, renderer })
  house.load()
  await waitForDatabase(parts.database, house.hasPages)
  await renderer.start()
  void parts.database.watch()
  house.follow()
  // Who tries out the demo has no other process that could serve meanwhile.
  if (parts.settings.APP_MODE === 'production') await house.warm()
  return { listener: house.frontDoor, upgrade: undefined, close: async () => (await house.close(), renderer.stop()) }
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
