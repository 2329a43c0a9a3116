import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Column, type Header, readHeader } from './columns.ts'
import { mostLines } from './limits.ts'
import { separatorOf, textOf } from './text.ts'
import { isRefusal, type Readings, type Undecided, watchColumns } from './undecided.ts'

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

/** A cell we guarded against being run as a formula when we exported it, as it was. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@|%])/u, '')

type Record_ = { record: string[]; info: { lines: number } }

async function* records(bytes: Uint8Array): AsyncGenerator<Record_> {
  const [start = ''] = textOf(bytes.subarray(0, 16 * 1024))
  const parser = Readable.from(textOf(bytes)).pipe(parse({
    bom: true, delimiter: separatorOf(start), info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 20_000, trim: true,
  }))
  try {
    yield* parser as AsyncIterable<Record_>
  } catch (error) {
    throw error instanceof CsvError ? new ListFault('broken', Number(error['lines'] ?? 0)) : error
  }
}

async function begin(bytes: Uint8Array): Promise<{ header: Header; rows: AsyncGenerator<Record_> }> {
  const rows = records(bytes)
  const first = await rows.next()
  if (first.done) throw new ListFault('empty')
  const header = readHeader(first.value.record)
  if (!header.columns.includes('email')) throw new ListFault('noAddresses', first.value.info.lines)
  return { header, rows }
}

/** Titles of columns that are not read, and columns that may hold a refusal and that nobody has read yet: a list that has any is not taken. */
export async function lookAtColumns(bytes: Uint8Array, readings: Readings): Promise<{ unread: string[]; undecided: Undecided[] }> {
  const { header, rows } = await begin(bytes)
  const watch = watchColumns(header, readings)
  for await (const { record } of rows) watch.note(record)
  return { unread: header.unread, undecided: watch.undecided() }
}

/** Reads a list line by line: no table is ever held whole. Its faults are thrown where they stand. */
export async function* readList(bytes: Uint8Array, readings: Readings): AsyncGenerator<Line> {
  const { header: { columns }, rows } = await begin(bytes)
  let count = 0
  for await (const { record, info } of rows) {
    if (record.every((cell) => !cell)) continue
    if (++count > mostLines) throw new ListFault('tooLong', info.lines)
    const cells = columns.flatMap((column, at) => (column && !readings[at] ? [[column, unguarded(record[at] ?? '')] as const] : []))
    yield { line: info.lines, cells: Object.fromEntries(cells), more: record.slice(columns.length).some(Boolean), refused: isRefusal(record, readings) }
  }
}
