import { isDeepStrictEqual } from 'node:util'
import type { ClientSession } from 'mongodb'
import { APIError, type CollectionAfterLoginHook, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { type DeviceOwner, deviceCookie, deviceLasts, makeDevice, readDevice } from '#domain/accounts/known-device.ts'
import { accountRows, type StoredAccount, typedEmail } from '#domain/accounts/rows.ts'
import { forgetTriesOf, mayTry, type Origin } from '#domain/accounts/tries.ts'
import { sessionOf } from '#domain/native.ts'
import { env } from '#lib/env.ts'
import { networkHeader } from '#lib/form-outcome.ts'
import { isLocale } from '#lib/locales.ts'
import { isPassword } from '#lib/password-hash.ts'
import { WrittenMeanwhile } from '#lib/trouble.ts'
import { say } from '#lib/words.ts'
import { accounts as words } from '#collections/words/accounts.ts'

const ownerOf = ({ _id, salt }: StoredAccount): DeviceOwner => ({ id: _id.toHexString(), salt })

export const networkOf = (req: PayloadRequest) => req.headers?.get(networkHeader) ?? 'unknown'

/** The named cookie of a request. */
const cookieOf = (req: PayloadRequest, name: string) =>
  (req.headers?.get('cookie') ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)

/** Where a try for this account comes from. */
export function originOf(req: PayloadRequest, email: string, account: StoredAccount | null): Origin {
  // The same work for nobody: what is proved to an account that does not exist is proved to none.
  const owner = account ? ownerOf(account) : { id: '', salt: '' }
  const device = readDevice(owner, cookieOf(req, deviceCookie(owner.id)))
  return { email, network: networkOf(req), device: account ? device : undefined }
}

/** The same words for every address, known or not. */
export function refuseForNow(req: PayloadRequest, wait: number): never {
  throw new APIError(say(words.wait, req.i18n?.language, { minutes: Math.ceil(wait / 60) }), 429, null, true)
}

/**
 * Before Payload compares a password: tries are counted by network and by account, and an address without an account
 * costs the same time as one with.
 */
export const guardsSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  const typed = typedEmail(email)
  if (!typed || typeof password !== 'string' || !password.trim()) return args
  const account = await accountRows(req.payload).findOne({ email: typed })
  const wait = await mayTry(req.payload, originOf(req, typed, account))
  if (wait > 0) refuseForNow(req, wait)
  if (!account) await isPassword(password, undefined)
  req.context['signsInAs'] = account
  return args
}

/**
 * Payload reads the account, compares the password for a quarter of a second and then writes the whole account back with one
 * session more: what was changed meanwhile (another sign-in, a new password or role, ended sessions) would be undone. So the
 * sign-in is done again as if two had written at once.
 */
async function refuseIfChanged(req: PayloadRequest) {
  const read = req.context['signsInAs'] as StoredAccount | undefined
  // Outside of the transaction, which would show what it has written itself; nobody else writes this row until it ends.
  if (read && !isDeepStrictEqual(await accountRows(req.payload).findOne({ _id: read._id }), read)) throw new WrittenMeanwhile()
}

/** Letters come in the panel's language of the first sign-in until another is chosen. */
async function keepLanguage(req: PayloadRequest, { _id, language }: StoredAccount, options: { session?: ClientSession }) {
  const panel = req.i18n.language
  if (!language && isLocale(panel)) await accountRows(req.payload).updateOne({ _id }, { $set: { language: panel } }, options)
}

/** Signed in, by password or by a letter: this device is known from now on. */
export const welcomes: CollectionAfterLoginHook = async ({ req, user }) => {
  await refuseIfChanged(req)
  // Within the request's transaction: after a reset the salt is new, and a device must know the new one.
  const session = await sessionOf(req)
  const options = session ? { session } : {}
  const account = await accountRows(req.payload).findOne({ email: user.email }, options)
  if (!account) return
  await forgetTriesOf(req.payload, originOf(req, user.email, account))
  await keepLanguage(req, account, options)
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  const { id } = ownerOf(account)
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie', `${deviceCookie(id)}=${makeDevice(ownerOf(account))}; Path=/api/users; HttpOnly; SameSite=Strict; Max-Age=${deviceLasts}${secure}`,
  )
}
