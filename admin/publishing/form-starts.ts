'use client'

import { useSyncExternalStore } from 'react'
import type { Values } from './changes.ts'

// The buttons of a form are parts of their own, without a common parent of ours: what they share of it is kept here, by the
// form's document and language.

const starts = new Map<string, Values>()
const saving = new Set<string>()
const listeners = new Set<() => void>()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const formName = (kind: string, id: string | number | undefined, locale: string) => `${kind}/${String(id)}/${locale}`

/** What the form showed when it was last in step with the site: what differs from it was changed here. */
export const startOf = (form: string): Values => starts.get(form) ?? {}
export const keepStart = (form: string, values: Values) => void starts.set(form, values)

export function setSaving(form: string, is: boolean) {
  if (is) saving.add(form)
  else saving.delete(form)
  for (const listener of listeners) listener()
}

/** Whether a save of this form is under way, whichever button began it. */
export const useSaving = (form: string): boolean => useSyncExternalStore(listen, () => saving.has(form), () => false)
