import { z } from 'zod'
import { type Locale, locales } from '#lib/locales.ts'
import { type Assigned, columns } from './columns.ts'
import type { Readings } from './undecided.ts'

/** How a list is to be read, as far as somebody has said so; of the rest the titles speak. */
export type Mapping = {
  /** Which column holds what. */
  columns?: Assigned | undefined
  /** The language of those whose line names none. */
  locale?: Locale | undefined
  /** What the cells of columns mean that may hold a refusal. */
  readings?: Readings | undefined
}

const once = (assigned: Assigned) => columns.every((column) => assigned.filter((one) => one === column).length <= 1)
const cells = z.array(z.string().max(200)).max(50)
const schema = z.object({
  columns: z.array(z.enum(columns).nullable()).max(1000).refine(once).optional(),
  locale: z.enum(locales).optional(),
  readings: z.record(z.string().regex(/^\d{1,3}$/u), z.union([z.literal('nothing'), z.object({ subscribed: cells, left: cells, others: z.boolean() })])),
})

/** What somebody said of a list, from the fields of a form; undefined when it is of another form. */
export function readMapping(field: (name: string) => string | undefined): Mapping | undefined {
  try {
    const told = field('columns')
    return schema.safeParse({ columns: told ? JSON.parse(told) : undefined, locale: field('locale') || undefined, readings: JSON.parse(field('readings') || '{}') }).data
  } catch {
    return undefined
  }
}

/** The same for the same, nothing for nothing: part of what a report's key stands for. */
export const asText = ({ columns: assigned, locale, readings = {} }: Mapping): string =>
  `${Object.keys(readings).length ? JSON.stringify(readings) : ''}${assigned || locale ? JSON.stringify([assigned, locale]) : ''}`
