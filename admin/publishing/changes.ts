import type { FormState } from 'payload'
import { valueAt, withoutPath, withValue } from '#collections/publishing/values.ts'

export type Values = Record<string, unknown>

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Empty in one way or another is empty. */
const plain = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null))
export const same = (a: unknown, b: unknown) => plain(a) === plain(b)

/** Where two states of a form differ; in a group field by field. */
export function changedPaths(now: Values, before: Values): string[] {
  return Object.entries(now).flatMap(([name, value]) => {
    const was = before[name]
    if (same(value, was)) return []
    const isGroup = isValues(value) && isValues(was) && !('root' in value)
    return isGroup ? changedPaths(value, was).map((inner) => `${name}.${inner}`) : [name]
  })
}

/** What a form changed since it was opened, and what stood there then. */
export function changesOf(now: Values, began: Values): { data: Values; base: Values } {
  const paths = changedPaths(now, began)
  const onlyThese = (values: Values) => paths.reduce<Values>((all, path) => withValue(all, path, valueAt(values, path) ?? null), {})
  return { data: onlyThese(now), base: onlyThese(began) }
}

/** The fields of a form outside `paths`. */
export const fieldsOutside = (fields: FormState, paths: readonly string[]): FormState =>
  Object.fromEntries(Object.entries(fields).filter(([at]) => !paths.some((path) => at === path || at.startsWith(`${path}.`))))

/** `values` with another value at `seo.image`; without one the name is left out. */
export const withAt = (values: Values, path: string, value: unknown): Values =>
  value === undefined ? withoutPath(values, path) : withValue(values, path, value)
