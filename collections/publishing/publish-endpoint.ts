import type { Endpoint } from 'payload'
import { isLocale } from '#lib/locales.ts'
import { refuse } from '#collections/endpoints/answers.ts'
import { type DraftKind, readStored } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { languagesOf, writes } from './endpoint.ts'
import { changeOf, languageOf, save } from './save.ts'

/**
 * `{ languages, data?, base? }`: publishes those languages and no other. `data` is what a form changed, its texts in the
 * language of `?locale=` (with one language: in that one); shared values come out only if they are named in it or were
 * written in a draft of these languages.
 */
export const publishes = (kind: DraftKind): Endpoint =>
  writes(kind, 'post', '/:id/publish', async (req, id, body) => {
    const languages = languagesOf(body['languages'])
    const own = languages && languageOf(req, languages)
    if (!languages || !own) return refuse(req, 400, words.whichLanguages)
    if (!(await readStored(req, kind, id))) return undefined
    const change = changeOf(body)
    const doc = await save(req, kind, id, { ...change, locale: own, publish: true })
    for (const locale of languages) if (locale !== own) await save(req, kind, id, { data: {}, locale, publish: true })
    return { done: true, published: languages, doc }
  })

/** `{ data, base }`: a draft of one language, and of shared values those that the form changed. */
export const savesLanguage = (kind: DraftKind): Endpoint =>
  writes(kind, 'patch', '/:id/languages/:language', async (req, id, body) => {
    const locale = req.routeParams?.['language']
    if (!isLocale(locale)) return refuse(req, 400, words.whichLanguages)
    if (!(await readStored(req, kind, id))) return undefined
    return { done: true, doc: await save(req, kind, id, { ...changeOf(body), locale, publish: false }) }
  })
