import { beforeEnd } from '#lib/closing.ts'
import { env, isBuilding } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'
import { patientCms } from './cms.ts'
import { startWork } from './work.ts'

/**
 * The work inside the app, unless WORKER says that others do it: the CMS of the pages does it too. Returns at once; a
 * page does not wait for the database.
 */
export function workInside() {
  if (isBuilding() || env().WORKER === 'none') return
  let stopping = false
  const work = patientCms(() => stopping).then((cms) => cms && startWork(cms)).catch((error: unknown) => {
    console.error(`worker: ${error instanceof Refusal ? error.message : 'did not start'}`)
    return undefined
  })
  beforeEnd(async () => {
    stopping = true
    await (await work)?.stop()
  })
}
