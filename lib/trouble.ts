import { requestScope } from './request-scope.ts'

/**
 * What an error of the database says of the request it broke off. `again`: nothing of it was kept (two wrote at once, or
 * another server of the set was just elected), and it may be done once more. `away`: no server answered; whether
 * something was kept nobody knows, so only the person who asked may ask again.
 */
export type Trouble = 'again' | 'away'

/** A server that is no primary any more, or is about to end, did not do what it was asked. */
const notPrimary: readonly unknown[] = [10107, 13435, 13436, 189, 91, 11600, 11602]
const writeConflict = 112

const noAnswer: readonly unknown[] = [
  'MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoPoolClearedError', 'MongoServerSelectionError', 'MongooseServerSelectionError',
  'MongoNotConnectedError', 'MongoTopologyClosedError', 'MongoWaitQueueTimeoutError',
]

/** Somebody else wrote what this request is about to overwrite: nothing of it is kept, and it may be done once more. */
export class WrittenMeanwhile extends Error {
  override readonly name = 'WrittenMeanwhile'
  readonly code = writeConflict
}

type Marks = { name?: unknown; code?: unknown; errorLabels?: unknown; payloadInitError?: unknown; cause?: unknown }

export function troubleOf(error: unknown): Trouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { name, code, errorLabels, payloadInitError, cause } = error as Marks
  const says = (label: string) => Array.isArray(errorLabels) && errorLabels.includes(label)
  // Asked for again already, by `lib/told-troubles.ts`.
  if (says('UnknownTransactionCommitResult')) return 'away'
  if (code === writeConflict || says('TransientTransactionError') || notPrimary.includes(code)) return 'again'
  if (noAnswer.includes(name) || payloadInitError === true) return 'away'
  return troubleOf(cause)
}

/** Tells the front door that no server answers now. */
export function noteAway() {
  const scope = requestScope.getStore()
  if (scope) scope.trouble = 'away'
}

/** Tells the front door, whatever Payload or Next makes of the error: without a database it finds no such person, or nothing at all. */
export function noteTrouble(error: unknown) {
  const scope = requestScope.getStore()
  const trouble = troubleOf(error)
  if (scope && trouble && scope.trouble !== 'away') scope.trouble = trouble
}
