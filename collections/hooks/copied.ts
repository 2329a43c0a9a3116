import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { nodesOf } from '#lib/prose-contents.ts'
import type { StoredDocument } from './stored.ts'

/** The texts that no translation leaves as they were; a name or a figure may well be the same. */
const texts = ['body', 'bio', 'summary'] as const
export type CopiedText = (typeof texts)[number]

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return [...nodesOf(value)].map(({ text }) => text ?? '').join(' ').trim()
}

const markOf = (value: unknown) => {
  const words = wordsOf(value)
  return words ? createHash('sha256').update(words).digest('hex').slice(0, 24) : undefined
}

type Values = Record<string, unknown>

/** Payload copies the state along too: a copy of a public text would be public at once. */
export const copiesAsDraft: CollectionBeforeOperationHook = ({ args, operation, req }) =>
  operation === 'update' && req.context['copiesLanguage'] ? { ...args, draft: true, data: { ...args.data, _status: 'draft' } } : args

/** Remembers of what a copy from another language brought in how it read, per text. */
export const marksCopies: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Values
  const known = (before['copied'] ?? {}) as Values
  if (!req.context['copiesLanguage']) return { ...data, copied: known }
  const brought = texts.filter((name) => data[name] !== undefined && wordsOf(data[name]) !== wordsOf(before[name]))
  return { ...data, copied: { ...known, ...Object.fromEntries(brought.map((name) => [name, markOf(data[name])])) } }
}

/** Which texts of a language still read as they were copied. */
export const untouchedCopies = (document: StoredDocument, locale: Locale): CopiedText[] =>
  texts.filter((name) => {
    const mark = document.copied?.[locale]?.[name]
    return Boolean(mark) && mark === markOf(document[name]?.[locale])
  })
