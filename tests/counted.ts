import { changeRows } from '#migrations/change-rows.ts'
import type { Migration } from '#migrations/migration.ts'

/** Raises `changed` from nothing to 1: a row that was changed twice would show. `before` is awaited before each batch. */
export const counted = (before: () => Promise<unknown> = () => Promise.resolve()): Migration => ({
  number: 1,
  name: 'counted',
  run: async (work) => {
    const hold = async () => {
      await work.hold()
      await before()
    }
    await changeRows({ ...work, hold }, 'tried', { changed: null }, () => ({ $inc: { changed: 1 } }))
  },
})
