import { APIError, type PayloadRequest } from 'payload'
import { isLocale, type Locale } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { type Change, type Conflict, weigh } from './conflicts.ts'
import { nameShared } from './request.ts'

const isValues = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (label: unknown): label is Words => isValues(label) && 'ru' in label

/** `{ data, base }` of a request. */
export const changeOf = ({ data, base }: Record<string, unknown>): Change => ({ data: isValues(data) ? data : {}, base: isValues(base) ? base : undefined })

/** The answer 409 carries both values of each field, for a form that lets choose. */
function refuse(req: PayloadRequest, conflicts: Conflict[]): never {
  const language = req.i18n?.language
  const named = conflicts.map(({ field, label }) => (isWords(label) ? say(label, language) : typeof label === 'string' ? label : field))
  const facts = conflicts.map((conflict, index) => ({ ...conflict, label: named[index] }))
  throw new APIError(say(words.changedMeanwhile, language, { fields: named.join(', ') }), 409, { conflicts: facts }, true)
}

type Save = Change & { locale: Locale; publish: boolean }

/** Saves one language of a document, and of what all languages have in common only what the request names. */
export async function save(req: PayloadRequest, kind: DraftKind, id: string, { locale, publish, ...change }: Save) {
  const { data, named, conflicts } = await weigh(req, kind, id, locale, change)
  if (conflicts.length) refuse(req, conflicts)
  nameShared(req, kind, id, named)
  return req.payload.update({
    collection: kind, id, locale, fallbackLocale: false, req, user: req.user, overrideAccess: false, depth: 0,
    draft: !publish, data: { ...data, _status: publish ? 'published' : 'draft' } as never,
  })
}

/** The language of a request: `?locale=`, or the only one it can mean. */
export const languageOf = (req: PayloadRequest, languages: readonly Locale[]): Locale | undefined => {
  const asked = req.query['locale']
  return isLocale(asked) && languages.includes(asked) ? asked : languages[0]
}
