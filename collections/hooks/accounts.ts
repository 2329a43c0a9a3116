import { accessOperation, APIError, type CollectionBeforeOperationHook, type CollectionConfig, type Endpoint, ValidationError } from 'payload'
import { passwordProblem } from '#lib/password.ts'
import { say } from '#lib/words.ts'
import { accounts as words } from '#collections/words/accounts.ts'
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

/** Payload would leave the role out of what is saved, and say that all of it is. The panel sends back the role there is. */
const refusesOwnRole: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const data: unknown = 'data' in args ? args.data : undefined
  const role = typeof data === 'object' && data !== null && 'role' in data ? data.role : undefined
  if (operation === 'update' && req.user && req.user.role !== 'admin' && role !== undefined && role !== req.user.role) {
    throw new APIError(say(words.roleIsGiven, req.i18n?.language), 403, null, true)
  }
  return args
}

export const guardsAccounts = {
  beforeOperation: [guardsPassword, refusesOwnRole, looksUpHash, guardsSignIn, oneAccountAtATime],
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

const notFound = () => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Accounts are made by people who know each other; Payload's own endpoint fails without the field that it looks for. */
export const nothingToVerify: Endpoint = {
  path: '/verify/:id',
  method: 'post',
  handler: notFound,
}

/** Which collections and fields there are is told to staff, whose panel asks for it. */
export const accessOfStaff: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => (req.user ? Response.json(await accessOperation({ req })) : notFound()),
}
