import { refuse } from '#collections/endpoints/answers.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { languagesOf, writes } from './endpoint.ts'
import { withdraw } from './withdraw.ts'

/** `{ languages: ["ru"] | "all" }`: those are off the site, whatever else is the matter with the document. */
export const withdraws = (kind: DraftKind) =>
  writes(kind, 'post', '/:id/withdraw', async (req, id, body) => {
    const languages = languagesOf(body['languages'])
    if (!languages) return refuse(req, 400, words.whichLanguages)
    const withdrawn = await withdraw(req, kind, id, languages)
    return withdrawn && { done: true, withdrawn }
  })
