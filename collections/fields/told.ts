import type { Words } from '#lib/words.ts'

/** What an editor reads at a field. */
export type FieldWords = { label: Words; help?: Words }

/** A field's label and description, with what else its `admin` says. */
export const told = <const A extends object>({ label, help }: FieldWords, admin?: A) =>
  ({ label, admin: { ...(help ? { description: help } : {}), ...admin } as A & { description?: Words } })

/** On the page of a row only where there is something to read. */
export const ifAny = (name: string) => ({ condition: (row: Record<string, unknown>) => row[name] !== undefined && row[name] !== null && row[name] !== '' })

/** For what the code keeps: neither in the form nor among the columns, filters and groups of the list. */
export const unseen = { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const
