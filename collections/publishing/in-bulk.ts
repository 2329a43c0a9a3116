import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { say } from '#lib/words.ts'
import { acts } from '#collections/words/publishing-acts.ts'
import { isOn, isWithdrawal, type Question } from './native-withdrawal.ts'

/** Whether rows only leave the site, go to the trash or come back from it as drafts. */
const onlyTakesDown = (question: Question) =>
  isWithdrawal(question) || (question.data && 'deletedAt' in question.data && question.data['_status'] !== 'published' && !isOn(question.publishAllLocales))

/**
 * Many rows at once are only taken down: editing or publishing a page of rows would not say what each of them is. Payload's
 * `disableBulkEdit` is no way to say so: it refuses withdrawals too, and the trash of the list.
 */
export const onlyTakenDownInBulk: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const question = args as Question
  if (operation !== 'update' || overrideAccess || question.id !== undefined || onlyTakesDown(question)) return args
  throw new APIError(say(acts.notInBulk, req.i18n?.language), 403, null, true)
}
