import type { Endpoint } from 'payload'
import { beginExport, openExport } from '#domain/exports/begin.ts'
import { openReadersExport } from '#domain/newsletter/lists/export.ts'
import { type ExportedPerson, exportedPeople, type ExportKind } from '#domain/exports/people.ts'
import { say } from '#lib/words.ts'
import { administrators } from '#collections/access.ts'
import { office } from '#collections/words/office.ts'
import { registrations as words } from '#collections/words/registrations.ts'
import { bodyOf, forOffice, refuse } from './answers.ts'
import { readersFile } from './readers-file.ts'
import { type Column, moment, tableFile } from './table-file.ts'

const { columns } = office.exports

type PersonColumn = Column<ExportedPerson>
const name: PersonColumn = { title: columns.name, value: (person) => person.name }
const mode: PersonColumn = { title: columns.mode, value: (person, language) => say(words.mode.options[person.mode], language) }
const state: PersonColumn = { title: columns.state, value: (person, language) => say(words.state.options[person.state], language) }

const tables: Record<ExportKind, PersonColumn[]> = {
  people: [
    name,
    { title: columns.email, value: (person) => person.email },
    { title: columns.locale, value: (person) => person.locale },
    mode,
    state,
    { title: columns.since, value: (person) => moment(person.stateAt) },
    { title: columns.code, value: (person) => person.shortCode },
    { title: columns.came, value: (person) => moment(person.checkedInAt) },
    { title: columns.consent, value: (person) => person.consentVersion },
  ],
  needs: [name, mode, state, { title: columns.needs, value: (person) => person.needs }],
}

const isKind = (kind: unknown): kind is ExportKind => kind === 'people' || kind === 'needs'

/** First the wish: written down, and told to the administrators. It answers where the file lies. */
export const beginsExport: Endpoint = forOffice('post', '/exports', async (req, eventId) => {
  const { kind } = await bodyOf(req)
  const found = isKind(kind) && (await req.payload.count({ collection: 'events', where: { id: { equals: eventId } }, overrideAccess: true, trash: true })).totalDocs
  if (!found) return refuse(req, 404, office.noneHere)
  const id = await beginExport(req.payload, { eventId, kind, by: req.user })
  return Response.json({ href: `/api/audit-log/${id}/file` })
})

/** Then the file, to the same person, for ten minutes; it is put together while it is sent. */
export const sendsExport: Endpoint = forOffice('get', '/file', async (req, entryId) => {
  const readers = await openReadersExport(req.payload, entryId, req.user)
  if (readers) return administrators({ req }) ? readersFile(req, readers) : refuse(req, 403, office.forAdministrators)
  const found = await openExport(req.payload, entryId, req.user)
  if (!found) return refuse(req, 410, office.exports.gone)
  const { eventId, kind } = found
  return tableFile(req, {
    name: `${kind === 'people' ? 'registrations' : 'access-needs'}-${eventId}`, columns: tables[kind], rows: exportedPeople(req.payload, eventId, kind),
  })
})
