import type { Header } from './columns.ts'
import { plain, saysEither, saysLeft, saysSubscribed, titleOfState } from './state-words.ts'

/**
 * A column that may hold a refusal, and that only a person can read. `values`: the few different cells it has, the empty
 * one among them; `others`: it has more, which are not shown: they may be dates or names.
 */
export type Undecided = { column: number; title: string; values: string[]; others: boolean }

/** What a person says of such a column: it tells nothing of the kind, or which cells mean that somebody gets letters. */
export type Reading = 'nothing' | { subscribed: readonly string[]; left: readonly string[]; others: boolean }
/** By the number of the column, from 0. */
export type Readings = Readonly<Record<number, Reading>>

/** So many different cells are shown. */
const mostShown = 12
const longestShown = 40

type Seen = { values: Set<string>; many: boolean; left: boolean }

const isBinary = (values: ReadonlySet<string>) => [...values].every((value) => value === '' || value === '0' || value === '1') && [...values].some(Boolean)

/** Watches the columns of a list that nobody has read yet. */
export function watchColumns({ columns, titles }: Header, readings: Readings) {
  const unread = titles.flatMap((_, column) => (readings[column] || (columns[column] && columns[column] !== 'status') ? [] : [column]))
  const seen = new Map<number, Seen>(unread.map((column) => [column, { values: new Set(), many: false, left: false }]))
  return {
    note(record: readonly string[]) {
      for (const [column, known] of seen) {
        const cell = plain(record[column] ?? '')
        known.left ||= saysLeft(cell)
        if (known.values.has(cell)) continue
        if (known.values.size < mostShown && cell.length <= longestShown) known.values.add(cell)
        else known.many = true
      }
    },
    undecided: (): Undecided[] =>
      [...seen].flatMap(([column, { values, many, left }]) => {
        const title = (titles[column] ?? '').slice(0, longestShown)
        const isState = columns[column] === 'status'
        // Our own column of states is read as it is, as long as we know all that stands in it.
        const open = isState
          ? many || [...values].some((value) => !saysSubscribed(value) && !saysLeft(value))
          : left || titleOfState(title) || (!many && (isBinary(values) || [...values].some(saysEither)))
        if (!open || (!many && ![...values].some(Boolean))) return []
        return [{ column, title, values: [...values].filter((value) => !many || !value || saysEither(value)), others: many }]
      }),
  }
}

/** Whether a line says of somebody, in a column that a person has read for us, that they get no letters. */
export const isRefusal = (record: readonly string[], readings: Readings): boolean =>
  Object.entries(readings).some(([column, reading]) => {
    if (reading === 'nothing') return false
    const cell = plain(record[Number(column)] ?? '')
    if (reading.subscribed.includes(cell)) return false
    return reading.left.includes(cell) || saysLeft(cell) || !reading.others
  })
