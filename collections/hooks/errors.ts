import type { AfterErrorHook } from 'payload'
import { say, type Words } from '#lib/words.ts'
import { savedAtOnce, unreadable } from '#collections/words/publish.ts'

/** Marks of a MongoDB error that says "two wrote at once". */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, codeName, errorLabels } = error as { code?: unknown; codeName?: unknown; errorLabels?: unknown }
  return code === 112 || codeName === 'WriteConflict' || (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
}

/** What the reader of multipart forms says of a form cut short or put together wrongly. */
const brokenForm = /^(Malformed part header|Unexpected end of form|Multipart: Boundary not found|Malformed content type)/

/** Faults that Payload would answer with a bare 500, though the person who asked can do something about them. */
export const explainErrors: AfterErrorHook = ({ error, req }) => {
  const answer = (status: number, reason: Words) => ({ status, response: { errors: [{ message: say(reason, req.i18n?.language) }] } })
  if (isConflict(error)) return answer(409, savedAtOnce)
  if (error instanceof SyntaxError || brokenForm.test(error.message)) return answer(400, unreadable)
  return undefined
}
