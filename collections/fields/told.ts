import type { Words } from '#lib/words.ts'

/** What an editor reads at a field. */
export type FieldWords = { label: Words; help?: Words }

/** A field's label and description, with what else its `admin` says. */
export const told = <const A extends object>({ label, help }: FieldWords, admin?: A) =>
  ({ label, admin: { ...(help ? { description: help } : {}), ...admin } as A & { description?: Words } })

/** What a field lets one choose from, in this order. */
export const choices = <const Values extends readonly string[]>(values: Values, labels: Readonly<Record<Values[number], Words | string>>) =>
  values.map((value: Values[number]): { value: Values[number]; label: Words | string } => ({ value, label: labels[value] }))

const isFilled = (_document: unknown, siblings: Record<string, unknown>, { path }: { path: (number | string)[] }) => {
  const value = siblings[String(path.at(-1))]
  return value !== undefined && value !== null && value !== ''
}

/** On the page of a row only where there is something to read. */
export const ifAny = { condition: isFilled } as const

/** A component that draws nothing, for a slot where Payload would draw the field. */
export const nothing = '/admin/nothing.tsx#Nothing'

/** For what the code keeps: neither in the form nor among the columns, filters and groups of the list. */
export const unseen = { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const
