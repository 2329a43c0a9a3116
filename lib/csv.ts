import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/** What a spreadsheet may take for the beginning of a formula. A full-width sign is folded to its plain one first. */
const formula = /^[=+\-@|%\u2212]/

/** What a spreadsheet takes for a number that it writes otherwise: `007`, `234E56`, the figures of a card. */
const altered = /^(?:0\d+|\d{16,}|\d+(?:[.,]\d+)?e[+-]?\d+)$/iu

/** Blank and invisible characters that a spreadsheet skips before it looks at the first sign. */
const unseen = /^[\p{Z}\p{Cf}]+/u

/**
 * A cell that every spreadsheet opens as text: one line, without control characters, and with an apostrophe before
 * what could be run or read as another number. The text was written by strangers and is opened on the office's own machine.
 */
export function csvCell(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  const first = line.replace(unseen, '').slice(0, 1).normalize('NFKC')
  return formula.test(first) || altered.test(line) ? `'${line}` : line
}

/** A cell that `csvCell` has written, as it was. */
export const uncoveredCell = (cell: string): string => cell.replace(/^'(?=[=+\-@|%]|[\d.,e+-]+$)/iu, '')

/** A table as it is read, row by row; `;` because Excel of Kazakhstan and Russia expects it, the mark for its letters. */
export function csvStream(columns: readonly string[], rows: AsyncIterable<readonly string[]>, separator: ';' | ',' = ';'): ReadableStream<Uint8Array> {
  async function* lines() {
    yield columns.map(csvCell)
    for await (const row of rows) yield row.map(csvCell)
  }
  const table = Readable.from(lines()).compose(stringify({ bom: true, delimiter: separator, record_delimiter: 'windows' }))
  return Readable.toWeb(table) as ReadableStream<Uint8Array>
}
