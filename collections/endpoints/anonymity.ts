import type { Endpoint, PayloadRequest } from 'payload'
import type { AnonymousKind } from '#domain/anonymity/kinds.ts'
import { isNewsroom } from '#collections/access.ts'
import { inTransaction } from '#collections/hooks/transaction.ts'
import { office as words } from '#collections/words/office.ts'
import { bodyOf, idOf, type OfficeRequest, refuse } from './answers.ts'
import { makeAnonymous } from './anonymity-act.ts'
import { review, type Review } from './anonymity-review.ts'
import { readWish, type Wish } from './anonymity-wish.ts'

/** What is left after the act. `clean`: nothing of the name, but for what the editor said may stay. */
export type Outcome = Review & { clean: boolean }

/** Stories are the newsroom's; whoever plans events also writes speakers. */
const may: Record<AnonymousKind, (req: PayloadRequest) => boolean> = { stories: (req) => isNewsroom(req), speakers: ({ user }) => Boolean(user) }

const isClean = ({ spellings }: Review, { stays }: Wish) =>
  spellings.every(({ language, spelling }) => stays.some((one) => one.spelling === spelling && (one.language ?? null) === language))

/** Looks for what names the person, and takes the name away. */
export function anonymityEndpoints(kind: AnonymousKind): Endpoint[] {
  const endpoint = (method: 'get' | 'post', path: string, answer: (req: OfficeRequest, id: string) => Promise<object | undefined>): Endpoint => ({
    method,
    path: `/:id${path}`,
    handler: async (req) => {
      if (!req.user || !may[kind](req)) return refuse(req, req.user ? 403 : 401, words.notForYou)
      const id = idOf(req)
      const found = id && (await answer(req as OfficeRequest, id))
      return found ? Response.json(found, { headers: { 'Cache-Control': 'no-store' } }) : refuse(req, 404, words.noneHere)
    },
  })

  return [
    endpoint('get', '/anonymity', (req, id) => review(req, kind, id)),
    // The words of a name do not belong into an address: those are logged.
    endpoint('post', '/anonymity', async (req, id) => review(req, kind, id, readWish(await bodyOf(req)).words)),
    endpoint('post', '/make-anonymous', async (req, id): Promise<Outcome | undefined> => {
      const wish = readWish(await bodyOf(req))
      const looked = await inTransaction(req, () => makeAnonymous(req, req.user, kind, id, wish))
      const after = looked && (await review(req, kind, id, looked))
      return after && { ...after, clean: isClean(after, wish) }
    }),
  ]
}
