import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest, type Where } from 'payload'
import { isLocale, locales } from '#lib/locales.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { mayWrite } from './endpoint.ts'
import { newestRow, readRaw, writeRaw, writeRow } from './versions.ts'
import { withdraw } from './withdraw.ts'

export type Question = {
  id?: unknown; where?: Where; data?: Record<string, unknown>; draft?: unknown; trash?: boolean
  publishAllLocales?: unknown; unpublishAllLocales?: unknown
}
export const isOn = (value: unknown) => value === true || value === 'true'

/** Whether a save of Payload's own would take languages off the site. */
export const isWithdrawal = ({ draft, data, publishAllLocales, unpublishAllLocales }: Question) =>
  isOn(unpublishAllLocales) || (!isOn(draft) && !isOn(publishAllLocales) && data?.['_status'] === 'draft')

async function idsOf(req: PayloadRequest, kind: DraftKind, { id, where }: Question): Promise<string[]> {
  if (id !== undefined) return [String(id)]
  if (!where) return []
  const { docs } = await req.payload.find({ collection: kind, where, req, depth: 0, pagination: false, overrideAccess: true, trash: true })
  return docs.map((document) => document.id)
}

/** Out of the trash as it lay there, with no language public: a draft save would leave it in. */
async function bringBack(req: PayloadRequest, kind: DraftKind, id: string) {
  if (!(await readRaw(req, kind, id))?.['deletedAt']) return
  await withdraw(req, kind, id, locales)
  await writeRaw(req, kind, id, { deletedAt: null })
  const newest = await newestRow(req, kind, id)
  if (newest) await writeRow(req, kind, newest, { 'version.deletedAt': null })
}

/** Payload's own way to withdraw, by its code or its REST, is led to ours; what is left of the question is a draft. */
export const withdrawsAlways = (kind: DraftKind): CollectionBeforeOperationHook => async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update') return args
  const question = args as Question
  if (question.data?.['deletedAt'] || !isWithdrawal(question)) return args
  if (!overrideAccess && !(await mayWrite(req, kind))) throw new Forbidden(req.t)
  const languages = isOn(question.unpublishAllLocales) ? locales : [isLocale(req.locale) ? req.locale : 'ru' as const]
  for (const id of await idsOf(req, kind, question)) {
    await withdraw(req, kind, id, languages)
    if (question.data?.['deletedAt'] === null) await bringBack(req, kind, id)
  }
  const { _status, ...data } = question.data ?? {}
  return { ...args, data, draft: true, unpublishAllLocales: undefined }
}
