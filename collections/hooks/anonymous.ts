import type { FieldHook } from 'payload'

/** A story without a name keeps no tie to a person: what is not stored cannot be given out. */
export const nobodyIfAnonymous: FieldHook = ({ data, originalDoc, value }) => {
  const anonymous: unknown = data?.['anonymous'] ?? (originalDoc as { anonymous?: unknown } | undefined)?.anonymous
  return anonymous ? null : (value as unknown)
}
