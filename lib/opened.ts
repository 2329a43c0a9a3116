import { open } from './crypto.ts'

/** What was said already: a list that is looked at every minute does not fill the log. */
const told = new Set<string>()
const most = 1000

function tell(field: string, id: string) {
  const value = `${field} ${id}`
  if (told.has(value) || told.size >= most) return
  told.add(value)
  console.warn(`sealed value of ${field} in ${id} does not open: changed, moved from another row, or of another DATA_KEY`)
}

/**
 * A sealed value for what goes on without it: empty when there is none, or when it does not open. One bad row must not
 * take a list or a round of work with it; the log names it, without anything a person typed.
 */
export function opened(sealed: unknown, field: string, id: { toString(): string }): string {
  if (typeof sealed !== 'string' || !sealed) return ''
  try {
    return open(sealed, field, id)
  } catch {
    tell(field, String(id))
    return ''
  }
}
