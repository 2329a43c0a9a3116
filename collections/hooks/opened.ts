import { APIError, type FlattenedField, type PayloadRequest } from 'payload'
import { isLocale } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import { type Clash, mergeForm, writtenValues } from '#collections/merging.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'

type Values = Record<string, unknown>
type Opened = { locale: string; values: Values }

const isOpened = (value: unknown): value is Opened =>
  typeof value === 'object' && value !== null && typeof (value as Opened).locale === 'string' && typeof (value as Opened).values === 'object'

/** What a file says of itself goes with its name: with a new file all of it is new, without one nothing. */
const ofFile = ['filename', 'filesize', 'focalX', 'focalY', 'height', 'mimeType', 'sizes', 'thumbnailURL', 'url', 'width']

/** For staff, of one document: what its form is about to be opened with. In one language, as a form is. */
export function giveOpened(fields: readonly FlattenedField[], { doc, findMany, req }: { doc: Values; findMany?: boolean; req: PayloadRequest }): Values {
  if (!req.user || findMany || !isLocale(req.locale)) return doc
  return { ...doc, opened: { locale: req.locale, values: writtenValues(fields, doc) } satisfies Opened }
}

function refuse(req: PayloadRequest, clashes: Clash[]): never {
  const language = req.i18n?.language
  const told = (theirs: unknown) =>
    theirs === undefined || theirs === null || theirs === '' ? say(words.empty, language)
    : typeof theirs === 'string' || typeof theirs === 'number' ? `«${String(theirs)}»`
    : say(words.unreadableValue, language)
  const errors = clashes.map(({ path, theirs }) => ({ path, message: `${say(words.conflict, language)}. ${say(words.theirs, language)}: ${told(theirs)}` }))
  const fields = clashes.map(({ path, label }) => (typeof label === 'object' && label !== null ? say(label as Words, language) : path)).join(', ')
  throw new APIError(`${say(words.conflictAbout, language)} ${say(words.putInAgain, language, { fields })}`, 409, { errors }, true)
}

/** What a form sends is put together with what was stored since it was opened. Whoever sends no beginning means every value. */
export function mergesForm(
  fields: readonly FlattenedField[],
  { data, originalDoc, req }: { data?: Values | undefined; originalDoc?: Values | undefined; req: PayloadRequest },
): Values | undefined {
  if (!data) return data
  const { opened, ...yours } = data
  // A text copied from another language brings that one's beginning.
  if (!originalDoc || !isOpened(opened) || opened.locale !== req.locale) return yours
  const judged = fields.filter(({ name }) => !ofFile.includes(name) || (req.file && name === 'filename'))
  const { merged, clashes } = mergeForm(judged, { began: opened.values, yours, theirs: originalDoc })
  if (!req.file) for (const name of ofFile) if (name in yours) merged[name] = originalDoc[name]
  if (clashes.length) refuse(req, clashes)
  return merged
}
