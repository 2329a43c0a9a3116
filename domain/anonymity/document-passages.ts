import type { FlattenedField } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import type { Passage, Piece } from './passages.ts'
import { richPassages } from './rich-passages.ts'

export type Raw = Record<string, unknown>
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Addresses are replaced whole, and the name itself is emptied. */
const handledApart: readonly string[] = ['slug', 'archiveSlug', 'publicSlugs', 'forgottenSlugs', 'storyteller', 'publicFor', 'triedFor', 'mimeType', 'portraitSeed']

type Where = { path: string; labels: unknown[]; language: Locale | undefined }

const passage = (where: Where, pieces: Piece[]): Passage => ({ ...where, pieces })

const isText = ({ type }: FlattenedField) => type === 'text' || type === 'textarea' || type === 'email' || type === 'code'

function* ofText(holder: Raw, key: string, where: Where): Generator<Passage> {
  const value = holder[key]
  // A text of several values is a list of them.
  const owner = Array.isArray(value) ? (value as unknown as Raw) : holder
  for (const one of Array.isArray(value) ? Object.keys(value) : [key]) {
    const text = owner[one]
    if (typeof text === 'string') yield passage(where, [{ text, write: (written) => void (owner[one] = written) }])
  }
}

function* ofValue(field: FlattenedField, holder: Raw, key: string, where: Where): Generator<Passage> {
  const value = holder[key]
  if (isText(field)) yield* ofText(holder, key, where)
  else if (field.type === 'richText') for (const pieces of richPassages(value)) yield passage(where, pieces)
  else if ('flattenedFields' in field) for (const part of [value].flat().filter(isRaw)) yield* passagesOf(field.flattenedFields, part, where)
}

/** Every text of a stored document, as the driver reads it, in every language; writing into one writes into the document. */
export function* passagesOf(fields: readonly FlattenedField[], document: Raw, within: Where = { path: '', labels: [], language: undefined }): Generator<Passage> {
  for (const field of fields) {
    if (handledApart.includes(field.name)) continue
    const label: unknown = 'label' in field ? field.label : undefined
    const where = { path: within.path ? `${within.path}.${field.name}` : field.name, labels: label ? [...within.labels, label] : within.labels, language: within.language }
    const value = document[field.name]
    if (!('localized' in field && field.localized)) yield* ofValue(field, document, field.name, where)
    else if (isRaw(value)) for (const language of locales) yield* ofValue(field, value, language, { ...where, language })
  }
}
