type Values = Record<string, unknown>
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** The value under `seo.image`; undefined where there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (isValues(inner) ? inner[name] : undefined), values)

/** Whether the path is there, be it with nothing in it. */
export function hasPath(values: unknown, path: string): boolean {
  const names = path.split('.')
  const holder = names.length > 1 ? valueAt(values, names.slice(0, -1).join('.')) : values
  return isValues(holder) && Object.hasOwn(holder, names.at(-1) ?? '')
}

/** A copy of `values` with another value under the path. */
export function withValue(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.')
  const inner = values[name]
  return { ...values, [name]: rest.length ? withValue(isValues(inner) ? inner : {}, rest.join('.'), value) : value }
}

/** A copy of `values` without the path. */
export function withoutPath(values: Values, path: string): Values {
  const [name = '', ...rest] = path.split('.')
  const inner = values[name]
  if (rest.length) return isValues(inner) ? { ...values, [name]: withoutPath(inner, rest.join('.')) } : values
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))
}

/** One form for what Payload, a form and the database write in different ways: dates, ids, documents in place of ids, nothing. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length ? value.map(plain) : null
  if (!isValues(value)) return value === undefined || value === '' || value === false ? null : value
  if ('toHexString' in value) return String(value)
  if ('id' in value && 'createdAt' in value) return value['id']
  const filled = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const).filter(([, inner]) => inner !== null)
  return filled.length ? Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1))) : null
}

/** Whether two values say the same, however they are written. */
export const same = (one: unknown, other: unknown) => JSON.stringify(plain(one)) === JSON.stringify(plain(other))
