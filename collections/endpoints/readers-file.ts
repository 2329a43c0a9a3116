import type { PayloadRequest } from 'payload'
import { type ExportedReader, exportedReaders, type ExportWish } from '#domain/newsletter/lists/export.ts'
import { timeZone } from '#lib/clock.ts'
import { csvStream } from '#lib/csv.ts'
import { say, type Words } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { subscribers } from '#collections/words/subscribers.ts'

const { columns } = readerLists.exports
const moment = (date: Date | undefined) => (date ? wallTimeAt(date.getTime(), timeZone).replace('T', ' ') : '')

type Column = { title: Words; value: (reader: ExportedReader, language: string | undefined) => string }

const table: Column[] = [
  { title: columns.email, value: ({ email }) => email },
  { title: columns.locale, value: ({ locale }) => locale },
  { title: columns.topics, value: ({ topics }) => topics },
  { title: columns.status, value: ({ status }, language) => say(subscribers.status.options[status], language) },
  { title: columns.since, value: ({ statusAt }) => moment(statusAt) },
  { title: columns.entered, value: ({ createdAt }) => moment(createdAt) },
  { title: columns.source, value: ({ source }, language) => say(subscribers.source.options[source], language) },
  { title: columns.consentDate, value: ({ consentAt }) => moment(consentAt).slice(0, 10) },
  { title: columns.consentVersion, value: ({ consentVersion }) => consentVersion },
]

async function* rows(req: PayloadRequest, wish: ExportWish) {
  for await (const reader of exportedReaders(req.payload, wish)) yield table.map(({ value }) => value(reader, req.i18n?.language))
}

/** The list of subscribers, put together while it is sent. */
export const readersFile = (req: PayloadRequest, wish: ExportWish) =>
  new Response(csvStream(table.map(({ title }) => say(title, req.i18n?.language)), rows(req, wish), wish.separator), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="subscribers.csv"' },
  })
