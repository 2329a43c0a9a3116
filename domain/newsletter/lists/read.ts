import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { uncoveredCell } from '#lib/csv.ts'
import { readEmail } from '#lib/email-address.ts'
import { type Column, guess, type Header, type ListColumn, shownTitle } from './columns.ts'
import { mostLines } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { layoutOf, textOf } from './text.ts'
import { isRefusal, type Undecided, watchColumns } from './undecided.ts'

/** Why a file cannot be read at all. */
export const faults = ['empty', 'noAddresses', 'broken', 'tooLong'] as const
export type Fault = (typeof faults)[number]

/** The file as a whole is at fault; says nothing of what stands in it but the line. */
export class ListFault extends Error {
  constructor(readonly fault: Fault, readonly line = 0) {
    super(`${fault} at line ${line}`)
  }
}

/**
 * One line of a list: a cell of each column that it has. `more`: it has more cells than the first line has titles;
 * `refused`: a column that a person has read for us says that somebody gets no letters.
 */
export type Line = { line: number; cells: Partial<Record<Column, string>>; more: boolean; refused: boolean }

type Record_ = { record: string[]; info: { lines: number } }

/** A cell without the blanks around it, and without quotation marks that do not stand where they belong. */
const tidy = (cell: string) => cell.trim().replace(/^"(?<inner>[^"]*)"$/u, '$<inner>')

/** Quotation marks and line ends are taken as they come: a remark that nobody reads must not stop a list. */
async function* records(bytes: Uint8Array): AsyncGenerator<Record_> {
  const [start = ''] = textOf(bytes.subarray(0, 16 * 1024))
  const { separator, titles } = layoutOf(start)
  const parser = Readable.from(textOf(bytes)).pipe(parse({
    bom: true, delimiter: separator, from_line: titles, info: true, record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 100_000, ltrim: true,
  }))
  try {
    for await (const { record, info } of parser as AsyncIterable<Record_>) yield { record: record.map(tidy), info }
  } catch (error) {
    throw error instanceof CsvError ? new ListFault('broken', Number(error['lines'] ?? 0)) : error
  }
}

/** So many lines are looked through for addresses where no title names their column. */
const lookedThrough = 50

/** The column in which most cells are addresses. */
function addressesIn(rows: readonly Record_[]): number {
  const counts = new Map<number, number>()
  for (const { record } of rows) for (const [at, cell] of record.entries()) if (readEmail(cell)) counts.set(at, (counts.get(at) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && most[1] * 2 >= rows.length ? most[0] : -1
}

async function begin(bytes: Uint8Array, { columns: said }: Mapping): Promise<{ header: Header; rows: AsyncGenerator<Record_> }> {
  const rest = records(bytes)
  const first = await rest.next()
  if (first.done) throw new ListFault('empty')
  const { record: titles, info } = first.value
  const guessed = guess(titles)
  const start: Record_[] = []
  if (!said && !guessed.includes('email')) {
    // No titles at all, or no text.
    if (titles.some((title) => readEmail(title) || /\p{Cc}/u.test(title))) throw new ListFault('noAddresses', info.lines)
    while (start.length < lookedThrough) {
      const next = await rest.next()
      if (next.done) break
      start.push(next.value)
    }
  }
  const found = addressesIn(start)
  const columns = titles.map((_, at) => (said ? said[at] ?? null : at === found ? 'email' : guessed[at] ?? null))
  async function* rows() {
    yield* start
    yield* rest
  }
  return { header: { titles, columns, guessed }, rows: rows() }
}

/**
 * As what the columns are read, and columns that may hold a refusal and that nobody has read yet: a list that has any, or
 * has no column of addresses, is not taken.
 */
export async function lookAtColumns(bytes: Uint8Array, mapping: Mapping): Promise<{ columns: ListColumn[]; undecided: Undecided[] }> {
  const { header, rows } = await begin(bytes, mapping)
  const watch = watchColumns(header, mapping.readings ?? {})
  for await (const { record } of rows) watch.note(record)
  return { columns: header.titles.map((title, at) => ({ title: shownTitle(title), as: header.columns[at] ?? null })), undecided: watch.undecided() }
}

/** Reads a list line by line: no table is ever held whole. Its faults are thrown where they stand. */
export async function* readList(bytes: Uint8Array, mapping: Mapping): AsyncGenerator<Line> {
  const { header: { columns }, rows } = await begin(bytes, mapping)
  const { readings = {} } = mapping
  let count = 0
  for await (const { record, info } of rows) {
    if (record.every((cell) => !cell)) continue
    if (++count > mostLines) throw new ListFault('tooLong', info.lines)
    // A state that a person has read is not read again by its words.
    const cells = columns.flatMap((column, at) => (column && !(column === 'status' && readings[at]) ? [[column, uncoveredCell(record[at] ?? '')] as const] : []))
    yield { line: info.lines, cells: Object.fromEntries(cells), more: record.slice(columns.length).some(Boolean), refused: isRefusal(record, readings) }
  }
}
