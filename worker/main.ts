import { SettingsError } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'
import { patientCms } from './cms.ts'
import { startWork } from './work.ts'

/** The work in a process of its own (`npm run worker`). It ends when it is told to, and with its launcher. */
let stopping = false

const started = patientCms(() => stopping).then((cms) => {
  const work = cms && startWork(cms)
  process.send?.({ ready: true })
  return work && { cms, work }
})

async function stop() {
  if (stopping) return
  stopping = true
  const running = await started
  await running?.work.stop()
  await running?.cms.destroy()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
if (process.send) process.on('disconnect', () => void stop())

started.catch((error: unknown) => {
  console.error(error instanceof SettingsError || error instanceof Refusal ? error.message : error)
  process.exit(1)
})
