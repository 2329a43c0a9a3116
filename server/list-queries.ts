import type { PastEventsQuery, StoryListQuery } from '#lib/paths.ts'

const number = { shape: /^[1-9][0-9]{0,3}$/, number: true }
const slug = { shape: /^[a-z0-9-]{1,200}$/, number: false }
type Known = Record<string, { shape: RegExp; number: boolean }>

/** The parameters a list knows, all others as if not there; undefined when a known one is malformed or repeated (404). */
function read(search: string, known: Known): Record<string, string | number> | undefined {
  const sent = new URLSearchParams(search)
  const query: Record<string, string | number> = {}
  for (const [name, { shape, number }] of Object.entries(known)) {
    const values = sent.getAll(name)
    const value = values[0]?.trim().toLowerCase()
    if (value === undefined) continue
    if (values.length > 1 || !shape.test(value)) return undefined
    query[name] = number ? Number(value) : value
  }
  return query
}

/** The filters of a story list. */
export const readStoryListQuery = (search: string): StoryListQuery | undefined => read(search, { topic: slug, series: slug, page: number })

/** Which year of past events. */
export const readPastEventsQuery = (search: string): PastEventsQuery | undefined =>
  read(search, { year: { shape: /^(19|20)[0-9]{2}$/, number: true }, page: number })
