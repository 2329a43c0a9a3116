import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { noteAct } from '#domain/audit.ts'
import type { AuditLog } from '#payload-types'
import { registrations } from '#domain/registrations/rows.ts'
import { type ExportKind, exportedStates } from './people.ts'
import { tellAdministrators } from './notice.ts'

/** How long a file may be fetched after it was asked for, by whoever asked (ms). */
const open = 10 * 60_000

const actOf = { people: 'peopleExported', needs: 'needsExported' } as const

type Wish = { eventId: string; kind: ExportKind; by: NonNullable<PayloadRequest['user']> }

/** Writes down that somebody takes a list with them and tells the administrators, before a single name leaves the house. */
export async function beginExport(cms: Payload, { eventId, kind, by }: Wish): Promise<string> {
  const event = new ObjectId(eventId)
  const needs = kind === 'needs' ? { needs: { $nin: [null, ''] } } : {}
  const count = await registrations(cms).countDocuments({ event, state: { $in: exportedStates }, erasedAt: null, ...needs })
  const id = await noteAct(cms, { act: actOf[kind], by, event: eventId, count })
  await tellAdministrators(cms, id)
  return id
}

/** The entry of the log under which a file may be fetched: only by its own person, only for a while. */
export async function openEntry(cms: Payload, id: string, by: { id: string }, now = Date.now()): Promise<AuditLog | undefined> {
  const entry = await cms.findByID({ collection: 'audit-log', id, overrideAccess: true, depth: 0, disableErrors: true })
  return entry && entry.by === by.id && now - Date.parse(entry.createdAt) <= open ? entry : undefined
}

/** Which list of people of an event may be fetched under an entry. */
export async function openExport(cms: Payload, id: string, by: { id: string }, now = Date.now()): Promise<{ eventId: string; kind: ExportKind } | undefined> {
  const entry = await openEntry(cms, id, by, now)
  if (!entry) return undefined
  const kind = entry.act === actOf.people ? 'people' : entry.act === actOf.needs ? 'needs' : undefined
  return kind && typeof entry.event === 'string' ? { eventId: entry.event, kind } : undefined
}
