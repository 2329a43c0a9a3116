import type { AfterErrorHook, Payload } from 'payload'
import { nativeDatabase } from '#domain/native.ts'
import { noteAway, noteTrouble, troubleOf } from '#lib/trouble.ts'
import { say, type Words } from '#lib/words.ts'
import { isDiskFull } from '#lib/written-together.ts'
import { diskFull, savedAtOnce, unreadable } from '#collections/words/publish.ts'

/** What the reader of multipart forms says of a form cut short or put together wrongly. */
const brokenForm = /^(Malformed part header|Unexpected end of form|Multipart: Boundary not found|Malformed content type)/

/** Nothing is called a fault of ours before the database was asked: in the moment in which it goes its errors have many names. */
async function askDatabase(cms: Payload) {
  try {
    await nativeDatabase(cms).command({ ping: 1 })
  } catch {
    noteAway()
  }
}

/** Faults that Payload would answer with a bare 500, though the person who asked can do something about them. */
export const explainErrors: AfterErrorHook = async ({ error, req }) => {
  const answer = (status: number, reason: Words) => ({ status, response: { errors: [{ message: say(reason, req.i18n?.language) }] } })
  noteTrouble(error)
  // The last word, after the front door has had it done again some times.
  if (troubleOf(error) === 'again') return answer(409, savedAtOnce)
  if (isDiskFull(error)) return answer(507, diskFull)
  if (error instanceof SyntaxError || brokenForm.test(error.message)) return answer(400, unreadable)
  const { status = 500 } = error as { status?: number }
  if (status >= 500 && !troubleOf(error)) await askDatabase(req.payload)
  return undefined
}
