import type { PayloadRequest } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { csvStream } from '#lib/csv.ts'
import { say, type Words } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'

/** A column of a table: its title, and what a row has there in the words of whoever takes the table with them. */
export type Column<Row> = { title: Words; value: (row: Row, language: string | undefined) => string }

/** A moment as a spreadsheet reads it, on Astana's clock. */
export const moment = (date: Date | null | undefined) => (date ? wallTimeAt(date.getTime(), timeZone).replace('T', ' ') : '')

type Table<Row> = { name: string; columns: readonly Column<Row>[]; rows: AsyncIterable<Row>; separator?: ';' | ',' }

/** A table as a file to keep, put together while it is sent. */
export function tableFile<Row>(req: PayloadRequest, { name, columns, rows, separator }: Table<Row>): Response {
  const language = req.i18n?.language
  async function* lines() {
    for await (const row of rows) yield columns.map(({ value }) => value(row, language))
  }
  return new Response(csvStream(columns.map(({ title }) => say(title, language)), lines(), separator), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` },
  })
}
