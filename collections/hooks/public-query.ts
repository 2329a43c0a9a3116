import { APIError, type CollectionBeforeOperationHook, type GlobalConfig, type PayloadRequest } from 'payload'
import { defaultLocale, isLocale, locales } from '#lib/locales.ts'

type GlobalBeforeOperationHook = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

/** What anybody may filter and sort by. Nothing of it says more than the answer itself does. */
const always = ['id', 'title', 'slug', 'createdAt', 'updatedAt', ...locales.map((locale) => `publicSlugs.${locale}`)]
const askable: Record<string, readonly string[]> = {
  stories: [...always, '_status', 'topics', 'series', 'originalLanguage', 'eventDate', 'publishedAt', 'modifiedAt', 'anonymous'],
  pages: [...always, '_status', 'originalLanguage', 'modifiedAt'],
  speakers: [...always, '_status', 'originalLanguage', 'modifiedAt', 'name'],
  events: [...always, '_status', 'originalLanguage', 'modifiedAt', 'topics', 'speakers', 'space', 'startUtc', 'endUtc', 'mode', 'eventStatus'],
  spaces: ['id', 'name', 'createdAt', 'updatedAt'],
  topics: always,
  series: always,
  media: ['id', 'filename', 'mimeType', 'createdAt', 'updatedAt'],
}
const parameters = ['depth', 'limit', 'locale', 'page', 'select', 'sort', 'where']
/** Clients of Payload send it along. It may say what it likes: nobody is given another language than they asked for. */
const fallbacks = ['fallbackLocale', 'fallback-locale']
const exact = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const dates = ['createdAt', 'updatedAt', 'eventDate', 'publishedAt', 'modifiedAt', 'startUtc', 'endUtc']
const ids = ['id', 'topics', 'series', 'speakers', 'space']
const texts = ['title', 'name', 'slug', 'filename']

/** What may be asked of a field: the database answers some other pairs with a fault. */
function operatorsOf(field: string): readonly string[] {
  if (dates.includes(field)) return [...exact, 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
  return texts.includes(field) ? [...exact, 'like', 'contains'] : exact
}

const refuse = (reason: string): never => {
  throw new APIError(reason, 400, undefined, true)
}

function wholeNumber(query: Record<string, unknown>, name: string, least: number, most: number) {
  const value = query[name]
  if (value === undefined) return
  const number = /^\d{1,6}$/.test(String(value)) ? Number(value) : NaN
  if (!(number >= least && number <= most)) refuse(`"${name}" is a whole number from ${least} to ${most}.`)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function checkValue(field: string, operator: string, value: unknown) {
  const list = Array.isArray(value) ? value : [value]
  if (list.length > 100) refuse(`"${field}" has too many values.`)
  if (Array.isArray(value) && operator !== 'in' && operator !== 'not_in') refuse(`"${operator}" takes one value.`)
  for (const one of list) {
    if (!['string', 'number', 'boolean'].includes(typeof one) || String(one).length > 200) refuse(`"${field}" takes short values.`)
    if (operator === 'exists') {
      if (!['true', 'false'].includes(String(one))) refuse('"exists" takes true or false.')
      continue
    }
    if (ids.includes(field) && !/^[0-9a-f]{24}$/i.test(String(one))) refuse(`"${field}" takes the id of a document.`)
    if (dates.includes(field) && Number.isNaN(Date.parse(String(one)))) refuse(`"${field}" takes a date.`)
    // An operator of the database rather than of the API would begin like this.
    if (String(one).startsWith('$')) refuse(`"${field}" takes plain values.`)
  }
}

function checkWhere(fields: readonly string[], where: unknown, depth = 0) {
  if (!isRecord(where) || depth > 3) return refuse('"where" is not readable.')
  for (const [name, condition] of Object.entries(where)) {
    if (name === 'and' || name === 'or') {
      if (!Array.isArray(condition) || condition.length > 20) return refuse(`"${name}" takes a short list.`)
      for (const inner of condition) checkWhere(fields, inner, depth + 1)
    } else if (!fields.includes(name) || !isRecord(condition)) {
      refuse('"where" asks for a field that is not open to filtering.')
    } else {
      for (const [operator, value] of Object.entries(condition)) {
        if (!operatorsOf(name).includes(operator)) refuse('"where" uses an operator that is not open.')
        checkValue(name, operator, value)
      }
    }
  }
}

function checkSelect(select: unknown, depth = 0) {
  if (!isRecord(select) || depth > 3) return refuse('"select" is not readable.')
  for (const [name, value] of Object.entries(select)) {
    if (!/^[a-z][a-zA-Z_]*$/.test(name)) refuse('"select" names a field that does not exist.')
    if (typeof value !== 'boolean' && value !== 'true' && value !== 'false') checkSelect(value, depth + 1)
  }
}

function checkQuery(collection: string | undefined, query: Record<string, unknown>) {
  const unknown = Object.keys(query).find((name) => !parameters.includes(name) && !fallbacks.includes(name))
  if (unknown !== undefined) refuse('The request has a parameter that is not open: one may ask for depth, limit, locale, page, select, sort, where.')
  if (query['locale'] !== undefined && !isLocale(query['locale'])) refuse(`"locale" is one of ${locales.join(', ')}.`)
  wholeNumber(query, 'depth', 0, 2)
  wholeNumber(query, 'limit', 1, 100)
  wholeNumber(query, 'page', 1, 100_000)
  const fields = collection ? (askable[collection] ?? []) : []
  if (query['where'] !== undefined) checkWhere(fields, query['where'])
  if (query['select'] !== undefined) checkSelect(query['select'])
  if (query['sort'] !== undefined) {
    const sort = Array.isArray(query['sort']) ? query['sort'] : [query['sort']]
    if (sort.length > 3 || !sort.every((name) => typeof name === 'string' && fields.includes(name.replace(/^-/, '')))) {
      refuse('"sort" names a field that is not open to sorting.')
    }
  }
}

/** The first read of an anonymous REST request is checked; those it starts itself carry the same query. */
function guard(req: PayloadRequest, collection?: string) {
  if (req.user || req.payloadAPI === 'local') return
  req.fallbackLocale = false
  if (req.context['queryChecked']) return
  req.context['queryChecked'] = true
  checkQuery(collection, req.query)
}

/** Anonymous REST reads keep to a short list of questions: see docs/decisions/008-public-rest.md. */
export const publicQuery: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  // Payload itself would read and write no language at all when none is named.
  req.locale ||= defaultLocale
  if (operation === 'read' || operation === 'count' || operation === 'readDistinct') guard(req, collection.slug)
  return args
}

export const publicGlobalQuery: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'read') guard(req)
  return args
}
