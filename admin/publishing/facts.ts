'use client'

import { useEffect, useState } from 'react'
import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import type { Locale } from '#lib/locales.ts'
import { send } from '#admin/post.ts'

type LanguageFacts = {
  state: 'empty' | 'draft' | 'public' | 'publicChanged'
  address: string | null
  title: string | null
  /** What the address answers after a withdrawal of this language alone. */
  afterWithdrawal: 'gone' | 'fallback'
  fallbackLanguage?: Locale
}
export type Facts = {
  mayWrite: boolean
  languages: Record<Locale, LanguageFacts>
  /** Shared values that are written and not public, with the language in whose draft. */
  waiting: { field: string; language: Locale | null }[]
}

export const isPublic = ({ state }: Pick<LanguageFacts, 'state'>) => state === 'public' || state === 'publicChanged'

export const readFacts = (kind: string, id: string) => send<Facts>('GET', `/api/${kind}/${id}/languages`)

/** What is public of the document in the form; read anew after each save and act. */
export function useFacts(): Facts | undefined {
  const { collectionSlug, id } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const [facts, setFacts] = useState<Facts>()
  useEffect(() => {
    let left = false
    if (collectionSlug && id) void readFacts(collectionSlug, String(id)).then((answer) => void (answer.ok && !left && setFacts(answer.data)))
    return () => void (left = true)
  }, [collectionSlug, id, mostRecentUpdate])
  return facts
}
