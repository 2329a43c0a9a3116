import { saysNo } from './refusal-words.ts'
import { plain, saysEither } from './state-words.ts'

/** What stands in a column, counted while the list is read: it holds a few different cells, however long the list. */
export type Tally = {
  rows: number
  filled: number
  /** Different cells, the empty one among them; `many`: there are more. */
  values: Set<string>
  many: boolean
  /** Those that speak of a state, also when there are many of others; `no`: one of all cells may be a refusal. */
  speaking: Set<string>
  no: boolean
  /** Nothing stands in it but dates. */
  dates: boolean
}

/** So many different cells are shown, and none that is longer. */
const mostShown = 12
export const longestShown = 120
/** A list of fewer people is a short one. */
const shortList = 20

const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ t].*)?$/u
const mark = /^(?:.|[^\p{L}\p{N}]+)$/u

export const newTally = (): Tally => ({ rows: 0, filled: 0, values: new Set(), many: false, speaking: new Set(), no: false, dates: true })

const different = ({ values }: Tally) => values.size - Number(values.has(''))

export function count(tally: Tally, text: string) {
  const cell = plain(text)
  tally.rows += 1
  if (cell) tally.filled += 1
  if (tally.values.has(cell)) return
  const no = saysNo(cell)
  tally.no ||= no
  tally.dates &&= !cell || date.test(cell)
  if (cell && (no || saysEither(cell)) && tally.speaking.size < mostShown && cell.length <= longestShown) tally.speaking.add(cell)
  if (!cell || different(tally) < mostShown) tally.values.add(cell)
  else tally.many = true
}

/**
 * Whether a column tells two kinds of people apart, whatever it is called and whatever its words are: a few different
 * cells that come again and again, a mark that few people have, or a date that not all have. Where nearly all cells
 * differ they are names, numbers or notes.
 */
export function isFlag(tally: Tally): boolean {
  const { rows, filled, many, dates } = tally
  if (!filled) return false
  if (dates && filled < rows) return true
  return !many && (different(tally) * 3 <= filled * 2 || (different(tally) <= 3 && filled * 2 <= rows))
}

/** One sign that some people have: it is meant as a mark under any title. */
export const isMark = (tally: Tally): boolean => isFlag(tally) && different(tally) === 1 && [...tally.values].every((value) => !value || mark.test(value))

/** A single cell of a short list. */
export const isLone = ({ rows, filled }: Tally): boolean => filled === 1 && rows < shortList
