export type Values = Record<string, unknown>

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Empty in one way or another is empty. */
const plain = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null))
export const same = (a: unknown, b: unknown) => plain(a) === plain(b)

/** What a form changed since it was opened, and what stood there then; a group field by field. */
export function changesOf(now: Values, began: Values): { data: Values; base: Values } {
  const data: Values = {}
  const base: Values = {}
  for (const [name, value] of Object.entries(now)) {
    const was = began[name]
    if (same(value, was)) continue
    const isGroup = isValues(value) && isValues(was) && !('root' in value)
    const inner = isGroup ? changesOf(value, was) : { data: value ?? null, base: was ?? null }
    data[name] = inner.data
    base[name] = inner.base
  }
  return { data, base }
}

/** `values` with another value at `seo.image`; without one the name is left out. */
export function withAt(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.')
  if (rest.length) return { ...values, [name]: withAt(isValues(values[name]) ? values[name] : {}, rest.join('.'), value) }
  const { [name]: _, ...others } = values
  return value === undefined ? others : { ...others, [name]: value }
}
