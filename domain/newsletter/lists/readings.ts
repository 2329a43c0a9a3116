import { z } from 'zod'
import type { Readings } from './undecided.ts'

const cells = z.array(z.string().max(200)).max(50)
const schema = z.record(z.string().regex(/^\d{1,3}$/u), z.union([z.literal('nothing'), z.object({ subscribed: cells, left: cells, others: z.boolean() })]))

/** What somebody said of the columns of a list, from JSON; undefined when it is of another form. */
export function readReadings(text: string): Readings | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
