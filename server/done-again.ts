import { setTimeout as pause } from 'node:timers/promises'
import type { Rendered, Renderer } from './renderer.ts'

/** Two who write at once are done after a few tries; a set that elects needs a second or two. */
const tries = 10
const longestPause = 400

/** What was read while the database failed is not true, whatever its status; a write that says it was done found a way. */
const isSpoilt = ({ status, scope }: Rendered, method = 'GET') => scope.trouble !== undefined && (status >= 400 || method === 'GET')

/**
 * The one place where work that met another writer, or an election of the set, is done again: a save, a form, a log-in, an
 * upload, a page; each begins anew with the same bytes. What failed for lack of a database is answered 503, for nobody
 * knows what became of it.
 */
export const doneAgain = ({ ask, pass }: Renderer): Renderer => ({
  pass,
  async ask(asked) {
    for (let attempt = 1; ; attempt++) {
      const answer = await ask(asked)
      if (!isSpoilt(answer, asked.method)) return answer
      if (answer.scope.trouble === 'away') return { ...answer, status: 503 }
      if (attempt === tries) return answer
      await pause(Math.min(longestPause, 20 * 2 ** attempt) * (0.5 + Math.random()))
    }
  },
})
