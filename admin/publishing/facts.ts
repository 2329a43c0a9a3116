'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import type { Locale } from '#lib/locales.ts'
import { send } from '#admin/post.ts'
import { useAnswer } from '#admin/use-answer.ts'

type LanguageFacts = {
  state: 'empty' | 'draft' | 'public' | 'publicChanged'
  address: string | null
  title: string | null
  /** What the address answers after a withdrawal of this language alone. */
  afterWithdrawal: 'gone' | 'fallback'
  fallbackLanguage?: Locale
  /** What keeps its newest version from being published, in words. */
  missing: string[]
}
export type Facts = {
  mayWrite: boolean
  languages: Record<Locale, LanguageFacts>
  /** Shared values that are written and not public, with the language in whose draft. */
  waiting: { field: string; language: Locale | null }[]
}

export const isPublic = ({ state }: Pick<LanguageFacts, 'state'>) => state === 'public' || state === 'publicChanged'

const pathOf = (kind: string, id: string) => `/api/${kind}/${id}/languages`

export const readFacts = (kind: string, id: string) => send<Facts>('GET', pathOf(kind, id))

/** What is public of the document in the form; read anew after each save and act. */
export function useFacts(): Facts | undefined {
  const { collectionSlug, id } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  return useAnswer<Facts>(collectionSlug && id ? pathOf(collectionSlug, String(id)) : undefined, mostRecentUpdate).data
}
