import type { FormState } from 'payload'
import { same } from '#admin/publishing/changes.ts'

/** What is said at a field, and what stood in it then. */
type Mark = { message: string; value: unknown }
export type Marks = ReadonlyMap<string, Mark>

// A form, its buttons and the answers to its questions have no common parent of ours: the marks of a form are kept here.
const marks = new Map<string, Marks>()
const none: Marks = new Map()

type Place = { collectionSlug?: string | undefined; globalSlug?: string | undefined; id?: string | number | null | undefined }
export const formOf = ({ collectionSlug, globalSlug, id }: Place) => `${collectionSlug ?? globalSlug ?? ''}/${id ?? ''}`

export const marksOf = (form: string): Marks => marks.get(form) ?? none
export const keepMarks = (form: string, kept: Marks) => void (kept.size ? marks.set(form, kept) : marks.delete(form))

/** All files look alike in JSON. */
const isUnchanged = (before: unknown, now: unknown) => Object.is(before, now) || (!(now instanceof File) && same(before, now))

export const marksIn = (fields: FormState): Marks =>
  new Map(Object.entries(fields).flatMap(([path, { errorMessage, valid, value }]) => (valid === false && errorMessage ? [[path, { message: errorMessage, value }] as const] : [])))

/** Those at fields that hold what they held then. */
export const standing = (kept: Marks, fields: FormState): Marks =>
  new Map([...kept].filter(([path, { value }]) => path in fields && isUnchanged(value, fields[path]?.value)))

type Dispatch = (action: { type: 'UPDATE'; path: string; valid: true; errorMessage: undefined }) => void

/** Takes the marks of a form off: a save was answered otherwise. */
export function liftMarks(form: string, dispatchFields: Dispatch) {
  for (const path of marksOf(form).keys()) dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
  keepMarks(form, none)
}

/** What Payload says of the fields of a form, with the marks it does not know of. A fault of its own stays as it words it. */
export const withMarks = (form: string, state: FormState): FormState => ({
  ...state,
  ...Object.fromEntries([...marksOf(form)].flatMap(([path, { message }]) => {
    const field = state[path]
    return field && field.valid !== false ? [[path, { ...field, valid: false, errorMessage: message }] as const] : []
  })),
})
