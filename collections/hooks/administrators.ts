import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { anotherStays } from '#domain/accounts/administrators.ts'
import { accountRows } from '#domain/accounts/rows.ts'
import { say, type Words } from '#lib/words.ts'
import { accounts as words } from '#collections/words/accounts.ts'
import { ObjectId } from 'mongodb'

function refuse(req: PayloadRequest, reason: Words): never {
  throw new APIError(say(reason, req.i18n?.language), 409, null, true)
}

/** The last administrator stays one: otherwise nobody could ever make another. */
export const keepsAnAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const lets = operation === 'update' && originalDoc?.role === 'admin' && data['role'] !== undefined && data['role'] !== 'admin'
  if (lets && !(await anotherStays(req.payload, String(originalDoc.id), req))) refuse(req, words.lastAdministrator)
  return data
}

export const deletesNoLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await accountRows(req.payload).findOne({ _id: new ObjectId(String(id)) })
  if (account?.role === 'admin' && !(await anotherStays(req.payload, String(id), req))) refuse(req, words.lastAdministrator)
}

/** What is done to many accounts at once is done side by side, and each would find the others still there. */
export const oneAccountAtATime: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const many = !('id' in args && args.id !== undefined && args.id !== null)
  if (many && req.user && (operation === 'update' || operation === 'delete')) refuse(req, words.oneAtATime)
  return args
}
