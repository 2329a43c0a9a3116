import type { FlattenedField } from 'payload'

/** Kept by Payload itself or per save; never a value that somebody set for all languages. */
const ofTheRow = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'publicSlugs']

type Values = Record<string, unknown>
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where the fields lie that hold one value for all languages; inside a group each by itself. */
export function sharedPaths(fields: readonly FlattenedField[]): string[][] {
  return fields.flatMap((field) => {
    if (('localized' in field && field.localized) || ofTheRow.includes(field.name)) return []
    if ('virtual' in field && field.virtual) return []
    if (field.type === 'group' || field.type === 'tab') return sharedPaths(field.flattenedFields).map((inner) => [field.name, ...inner])
    return field.type === 'join' ? [] : [[field.name]]
  })
}

export const valueAt = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isValues(value) ? value[name] : undefined), document)

/** The document with this value there; what is beside it stays. */
export function withValueAt<T extends object>(document: T, [name = '', ...inner]: readonly string[], value: unknown): T {
  const beside = (document as Values)[name]
  return { ...document, [name]: inner.length ? withValueAt(isValues(beside) ? beside : {}, inner, value) : value }
}

/** The document with the values of `paths` that `source` has. */
export const withValuesOf = <T extends object>(document: T, source: unknown, paths: readonly (readonly string[])[]): T =>
  paths.reduce<T>((result, path) => withValueAt(result, path, valueAt(source, path)), document)
