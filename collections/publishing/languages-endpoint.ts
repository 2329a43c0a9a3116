import type { Endpoint, PayloadRequest } from 'payload'
import { type Locale, locales, shownLocale } from '#lib/locales.ts'
import { documentPath } from '#lib/paths.ts'
import { idOf, refuse } from '#collections/endpoints/answers.ts'
import { faultsOf } from '#collections/hooks/publish-rule.ts'
import { type DraftKind, readNewest, readStored, titleField } from '#collections/hooks/stored.ts'
import { office } from '#collections/words/office.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { mayWrite } from './endpoint.ts'
import { localizedPaths, sharedPaths } from './fields.ts'
import { same, valueAt } from './values.ts'
import { newestRow, readRaw } from './versions.ts'

export type LanguageFacts = {
  state: 'empty' | 'draft' | 'public' | 'publicChanged'
  /** Of the public page. */
  address: string | null
  title: string | null
  /** What its address answers after a withdrawal of this language alone. */
  afterWithdrawal: 'gone' | 'fallback'
  fallbackLanguage?: Locale
  /** What keeps its newest version from being published, in words. */
  missing: string[]
}
/** A shared value that is written and not public: in which language's draft, if that is known. */
export type WaitingValue = { field: string; language: Locale | null }
export type PublishingFacts = { mayWrite: boolean; languages: Record<Locale, LanguageFacts>; waiting: WaitingValue[] }

/** What the buttons and dialogs of publishing need to know of a document. */
export async function publishingFacts(req: PayloadRequest, kind: DraftKind, id: string): Promise<PublishingFacts | undefined> {
  const document = await readStored(req, kind, id)
  const stored = await readRaw(req, kind, id)
  if (!document || !stored) return undefined
  const row = await newestRow(req, kind, id)
  const newest = row?.version ?? stored
  const slugs = document.publicSlugs ?? {}
  const published = locales.filter((locale) => slugs[locale])
  const texts = localizedPaths(req.payload, kind)
  const differs = (locale: Locale) => texts.some((path) => !same(valueAt(stored, `${path}.${locale}`), valueAt(newest, `${path}.${locale}`)))
  const isWritten = (locale: Locale) => texts.some((path) => path !== 'slug' && !same(valueAt(newest, `${path}.${locale}`), null))
  const written = (await readNewest(req.payload, kind, id, req)) ?? document
  const factsOf = async (locale: Locale): Promise<LanguageFacts> => {
    const slug = slugs[locale]
    const fallback = slug ? shownLocale(published.filter((other) => other !== locale), document.originalLanguage ?? locale) : undefined
    const title = valueAt(slug ? stored : newest, `${titleField(kind)}.${locale}`)
    return {
      state: slug ? (differs(locale) ? 'publicChanged' : 'public') : isWritten(locale) ? 'draft' : 'empty',
      address: slug ? documentPath[kind](locale, slug) : null,
      title: typeof title === 'string' ? title : null,
      afterWithdrawal: fallback ? 'fallback' : 'gone',
      ...(fallback && { fallbackLanguage: fallback }),
      missing: (await faultsOf(req, kind, null, { ...written, _status: { [locale]: 'published' } })).map(({ message }) => message),
    }
  }
  const waiting = sharedPaths(req.payload, kind).filter((path) => !same(valueAt(stored, path), valueAt(newest, path)))
  return {
    mayWrite: await mayWrite(req, kind),
    languages: { kk: await factsOf('kk'), ru: await factsOf('ru'), en: await factsOf('en') },
    waiting: waiting.map((field) => ({ field, language: row?.waiting?.[field] ?? null })),
  }
}

export const tellsLanguages = (kind: DraftKind): Endpoint => ({
  method: 'get',
  path: '/:id/languages',
  handler: async (req) => {
    if (!req.user) return refuse(req, 401, words.notForYou)
    const id = idOf(req)
    const facts = id && (await publishingFacts(req, kind, id))
    return facts ? Response.json(facts) : refuse(req, 404, office.noneHere)
  },
})
