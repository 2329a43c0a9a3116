import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Column, readHeader } from './columns.ts'
import { mostLines } from './limits.ts'
import { separatorOf, textOf } from './text.ts'

/** Why a file cannot be read at all. */
export const faults = ['empty', 'noAddresses', 'broken', 'tooLong'] as const
export type Fault = (typeof faults)[number]

/** The file as a whole is at fault; says nothing of what stands in it but the line. */
export class ListFault extends Error {
  constructor(readonly fault: Fault, readonly line = 0) {
    super(`${fault} at line ${line}`)
  }
}

/** One line of a list: a cell of each column that it has. `more`: it has more cells than the first line has titles. */
export type Line = { line: number; cells: Partial<Record<Column, string>>; more: boolean }
export type List = { unread: string[]; lines: AsyncGenerator<Line> }

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

/** Reads a list line by line: no table is ever held whole. Its faults are thrown where they stand. */
export async function readList(bytes: Uint8Array): Promise<List> {
  const rows = records(bytes)
  const first = await rows.next()
  if (first.done) throw new ListFault('empty')
  const { columns, unread } = readHeader(first.value.record)
  if (!columns.includes('email')) throw new ListFault('noAddresses', first.value.info.lines)

  async function* lines(): AsyncGenerator<Line> {
    let count = 0
    for await (const { record, info } of rows) {
      if (record.every((cell) => !cell)) continue
      if (++count > mostLines) throw new ListFault('tooLong', info.lines)
      const cells = columns.flatMap((column, at) => (column ? [[column, unguarded(record[at] ?? '')] as const] : []))
      yield { line: info.lines, cells: Object.fromEntries(cells), more: record.slice(columns.length).some(Boolean) }
    }
  }
  return { unread, lines: lines() }
}
