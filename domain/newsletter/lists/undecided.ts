import { type Header, shownTitle } from './columns.ts'
import { saysNo, titleOfFact, titleOfRefusal, titleOfRemark, titleOfState } from './refusal-words.ts'
import { plain, saysLeft, saysSubscribed } from './state-words.ts'
import { count, isFlag, isLone, isMark, longestShown, newTally, type Tally } from './tally.ts'

/**
 * A column that may hold a refusal, and that only a person can read. `values`: the few different cells it has, the empty
 * one among them; `others`: it has more, which are not shown: they may be dates or names.
 */
export type Undecided = { column: number; title: string; values: string[]; others: boolean }

/** What a person says of such a column: it tells nothing of the kind, or which cells mean that somebody gets letters. */
export type Reading = 'nothing' | { subscribed: readonly string[]; left: readonly string[]; others: boolean }
/** By the number of the column, from 0. */
export type Readings = Readonly<Record<number, Reading>>

const isBinary = (values: ReadonlySet<string>) => [...values].every((value) => value === '' || value === '0' || value === '1') && [...values].some(Boolean)

/**
 * Whether a column that we do not know must be read by a person. Words tell much, but no list of words is whole: so does
 * the shape. A town or a name is no state, however few there are; one remark in a short list is a remark.
 */
function isOpen(title: string, tally: Tally): boolean {
  if (!tally.filled) return false
  if (tally.no || (!tally.many && (isBinary(tally.values) || tally.speaking.size))) return true
  if (titleOfFact(title)) return isMark(tally) && !isLone(tally)
  return titleOfState(title) || (isFlag(tally) && !(titleOfRemark(title) && isLone(tally)))
}

/** Our own column of states is read as it is, as long as we know all that stands in it. */
const isStrange = ({ many, values }: Tally): boolean => many || [...values].some((value) => !saysSubscribed(value) && !saysLeft(value))

function shown({ values, many, speaking }: Tally): Pick<Undecided, 'values' | 'others'> {
  if (many) return { values: [...(values.has('') ? [''] : []), ...speaking], others: true }
  const short = [...values].filter((value) => value.length <= longestShown)
  return { values: short, others: short.length < values.size }
}

/** A column that somebody reads as something that its title does not say: a day of leaving is no day of consent. */
const isOpenByHand = (title: string, { filled, no }: Tally) => filled > 0 && (no || titleOfRefusal(title))

/** Watches the columns of a list that nobody has read yet. */
export function watchColumns({ columns, guessed, titles }: Header, readings: Readings) {
  const isKnown = (at: number) => columns[at] === 'email' || (columns[at] && columns[at] !== 'status' && columns[at] === guessed[at])
  const seen = new Map(titles.flatMap((_, at) => (readings[at] || isKnown(at) ? [] : [[at, newTally()] as const])))
  const judge = (at: number, title: string, tally: Tally) =>
    columns[at] === 'status' ? isStrange(tally) : columns[at] ? isOpenByHand(title, tally) : isOpen(title, tally)
  return {
    note(record: readonly string[]) {
      // Excel fills a list up with lines of separators alone: nobody stands in them.
      if (record.every((cell) => !cell)) return
      for (const [column, tally] of seen) count(tally, record[column] ?? '')
    },
    undecided: (): Undecided[] =>
      [...seen].flatMap(([column, tally]) => {
        const title = titles[column] ?? ''
        return judge(column, title, tally) ? [{ column, title: shownTitle(title), ...shown(tally) }] : []
      }),
  }
}

/** Whether a line says of somebody, in a column that a person has read for us, that they get no letters. */
export const isRefusal = (record: readonly string[], readings: Readings): boolean =>
  Object.entries(readings).some(([column, reading]) => {
    if (reading === 'nothing') return false
    const cell = plain(record[Number(column)] ?? '')
    if (reading.subscribed.includes(cell)) return false
    // Of many cells not all were shown: whoever took the others along has not seen this one.
    return reading.left.includes(cell) || saysNo(cell) || !reading.others
  })
