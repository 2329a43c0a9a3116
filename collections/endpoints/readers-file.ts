import type { PayloadRequest } from 'payload'
import { type ExportedReader, exportedReaders, type ExportWish } from '#domain/newsletter/lists/export.ts'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { subscribers } from '#collections/words/subscribers.ts'
import { type Column, moment, tableFile } from './table-file.ts'

const { columns } = readerLists.exports

const table: Column<ExportedReader>[] = [
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

/** The list of subscribers. */
export const readersFile = (req: PayloadRequest, wish: ExportWish) =>
  tableFile(req, { name: 'subscribers', columns: table, rows: exportedReaders(req.payload, wish), separator: wish.separator })
