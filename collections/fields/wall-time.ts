import type { TextField } from 'payload'
import { isWallTime } from './checks.ts'
import { type FieldWords, told } from './told.ts'

/**
 * A time as a clock on the wall shows it, YYYY-MM-DDTHH:mm: text, so that no zone of a browser or server has a say.
 * hooks/event-times.ts derives the instant.
 */
export const wallTime = (name: string, said: FieldWords): TextField => ({
  name,
  type: 'text',
  validate: isWallTime,
  ...told(said, { width: '33%', components: { Field: '/admin/wall-time.tsx#WallTimeField', Cell: '/admin/wall-time.tsx#WallTimeCell' } }),
})
