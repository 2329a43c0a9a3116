import { ObjectId } from 'mongodb'
import { type CollectionAfterLoginHook, type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { tellNewEmail, tellNewPassword } from '#domain/accounts/changes.ts'
import { accountRows, typedEmail } from '#domain/accounts/rows.ts'
import { forgetTriesOf, mayTry } from '#domain/accounts/tries.ts'
import { isPassword } from '#lib/password-hash.ts'
import { say, type Words } from '#lib/words.ts'
import { accounts as words } from '#collections/words/accounts.ts'
import { originOf, refuseForNow } from './sign-in.ts'

type Change = Pick<Parameters<CollectionBeforeChangeHook>[0], 'data' | 'operation' | 'originalDoc'>

const newEmail = ({ data, originalDoc }: Change) => data['email'] !== undefined && typedEmail(data['email']) !== originalDoc?.email
const newPassword = ({ data }: Change) => typeof data['password'] === 'string'
const newRole = ({ data, originalDoc }: Change) => data['role'] !== undefined && data['role'] !== originalDoc?.role

/** Wrong ones count as wrong sign-ins do: whoever found a session has no more tries than a stranger. */
async function provesThemselves(req: PayloadRequest, id: string, typed: unknown) {
  const refuse = (reason: Words): never => {
    throw new ValidationError({ collection: 'users', errors: [{ path: 'currentPassword', message: say(reason, req.i18n?.language) }], req }, req.t)
  }
  if (typeof typed !== 'string' || !typed) return refuse(words.currentPassword.missing)
  const account = await accountRows(req.payload).findOne({ _id: new ObjectId(id) })
  if (!account) return refuse(words.currentPassword.wrong)
  const origin = originOf(req, account.email, account)
  const wait = await mayTry(req.payload, origin)
  if (wait > 0) refuseForNow(req, wait)
  if (!(await isPassword(typed, account))) refuse(words.currentPassword.wrong)
  await forgetTriesOf(req.payload, origin)
}

/**
 * A session is not enough to take an account over, one's own or another's, nor to make a second one: whoever is signed
 * in types their own password. What has no person behind it (a start, a script) is the operator's.
 */
export const asksPassword: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const { currentPassword, ...rest } = data
  const change = { data, operation, originalDoc }
  const isAsked = operation === 'create' || newEmail(change) || newPassword(change) || newRole(change)
  if (req.user && isAsked) await provesThemselves(req, String(req.user.id), currentPassword)
  return rest
}

/** Another address or password: whoever else is signed in as this person is not any more, unused links open nothing, and letters tell. */
export const guardsChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const change = { data, operation, originalDoc }
  if (operation !== 'update' || !(newEmail(change) || newPassword(change))) return data
  const by = req.user ? String(req.user.id) : 'console'
  if (newPassword(change)) await tellNewPassword(req, originalDoc, by)
  if (newEmail(change)) await tellNewEmail(req, originalDoc, typedEmail(data['email']), by)
  const own = by === String(originalDoc.id) ? (req.user as { _sid?: string })._sid : undefined
  const sessions = (originalDoc.sessions ?? []) as { id: string }[]
  return { ...data, sessions: sessions.filter(({ id }) => id === own), resetPasswordToken: null, resetPasswordExpiration: null }
}

/** A new password by letter; Payload has ended all sessions. */
export const tellsReset: CollectionAfterLoginHook = async ({ req, user }) => {
  if (req.context['resetsPassword']) await tellNewPassword(req, user, 'letter')
}
