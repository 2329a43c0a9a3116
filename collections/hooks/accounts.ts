import { type CollectionBeforeOperationHook, type CollectionConfig, type Endpoint, ValidationError } from 'payload'
import { passwordProblem } from '#lib/password.ts'
import { say } from '#lib/words.ts'
import { asksPassword, guardsChange, tellsReset } from './own-password.ts'
import { deletesNoLastAdministrator, keepsAnAdministrator, oneAccountAtATime } from './administrators.ts'
import { logsAccount, logsDeletion, logsSignIn } from './log-acts.ts'
import { looksUpHash } from './reset-token.ts'
import { guardsSignIn, welcomes } from './sign-in.ts'

/** Every way to set a password comes through here: create, update, reset. */
const guardsPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const data: unknown = 'data' in args ? args.data : undefined
  const password = typeof data === 'object' && data !== null && 'password' in data ? data.password : undefined
  const sets = operation === 'create' || operation === 'resetPassword' || (operation === 'update' && password !== undefined && password !== null)
  const problem = sets ? passwordProblem(password) : undefined
  if (problem) {
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message: say(problem, req.i18n?.language) }], req }, req.t)
  }
  return args
}

export const guardsAccounts = {
  beforeOperation: [guardsPassword, looksUpHash, guardsSignIn, oneAccountAtATime],
  beforeChange: [asksPassword, keepsAnAdministrator, guardsChange],
  afterChange: [logsAccount],
  beforeDelete: [deletesNoLastAdministrator],
  afterDelete: [logsDeletion],
  afterLogin: [welcomes, tellsReset, logsSignIn],
} satisfies CollectionConfig['hooks']

/** The first account is made before the port opens; nobody may make it from outside, even in an empty database. */
export const noFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => Response.json({ errors: [{ message: 'Accounts are made by an administrator.' }] }, { status: 403 }),
}
