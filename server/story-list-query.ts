import type { StoryListQuery } from '#lib/paths.ts'

/** Each parameter a public page knows, and what its value may look like. All others are as if not there. */
const known = { topic: /^[a-z0-9-]{1,200}$/, series: /^[a-z0-9-]{1,200}$/, page: /^[1-9][0-9]{0,3}$/ }

/** The filters of a story list; undefined when a known parameter is malformed or repeated (404). */
export function readStoryListQuery(search: string): StoryListQuery | undefined {
  const sent = new URLSearchParams(search)
  const query: StoryListQuery = {}
  for (const [name, shape] of Object.entries(known)) {
    const values = sent.getAll(name)
    const [value] = values
    if (value === undefined) continue
    if (values.length > 1 || !shape.test(value)) return undefined
    Object.assign(query, { [name]: name === 'page' ? Number(value) : value })
  }
  return query
}
